import { main } from './main';
import { terminal } from './terminal';

// Who reads a pipe may have seen enough (| head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

const { print, complain, control, close } = terminal();
void main(process.argv.slice(2), print, complain, control).then((code) => {
  close();
  process.exitCode = code;
});
