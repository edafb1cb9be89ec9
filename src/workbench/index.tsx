import { createGrid } from './grid';

const root = document.getElementById('workbench');
if (root !== null) {
  root.style.height = '100vh';
  const grid = createGrid(root);
  grid.api.createWorkbook({ id: 'w', sheetOrder: ['a'], sheets: { a: { id: 'a', name: '打分', cellData: { 0: { 0: { v: 5 }, 1: { f: '=A1*2' } } } } } });
}
