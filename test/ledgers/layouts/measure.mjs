// Compares what a recogniser makes of the workbooks with their truths: every cell of every record.
//   from the project's root:  node test/ledgers/layouts/measure.mjs --folder test/ledgers/layouts/given --set given --command "npx --no-install kaoji tables {file} --scheme test/ledgers/layouts/generic.yaml --json" --concepts test/ledgers/layouts/generic.concepts.json
//   --command TEXT   run for each workbook ({file} is its path) in --cwd (default: the current directory), prints the JSON below; its exit code does not matter
//   --module FILE [--with HOW]   instead: a module with `recognise(file, how)` that returns the same (and, if its scheme is another, `concepts(how)`)
//   --folder FOLDER  truths and workbooks (default: beside this file)      --set all|given|hidden      --concepts FILE (default: generic.concepts.json of the folder)
//   --detail  each workbook with what is wrong      --features  by feature      --json FILE  everything for machines.      The exit code is always 0.
//
// THE CONTRACT (one JSON object for one workbook; names are those of the SCHEME, generic.concepts.json says what they are in the truth's words):
//   { "ledgers": [{ "ledger": "指标", "sheet": "表名",
//       "records": [{ "unit": text | null,
//                     "cells": { "完成值": { "at": "E5", "value": number | text | true | {"date": "2024-11-30"} | null, "asked"?: true }, … },
//                     "context"?: { "期次": "第一季度", … } }] }],        what stands outside the record's row or column: title, line, sheet name, section, head of a group
//     "told": [{ "sheet": text | null, "area": "B4" | "B4:B9" | null, "ledger"?: "指标", "column"?: "完成值", "code": text,
//                "level": "error" | "warning" | "notice" | "question", "trap"?: true }] }
//   at: the cell itself; of merged cells any cell of the merge; of a cell left blank below another that one or itself. A tick below a head 优 is 等次: "优" (or "等次=优": true).
//   asked: the value is not taken before somebody answers; a question (or an error) must be told at the cell or a question at its column's head.
//   trap: this sheet or area was left out on purpose, the entry says why.
//
// WHAT COUNTS
//   told at a place: an area within one row, one column or one head block. Anything larger, or no area, tells about a sheet only and excuses nothing in it.
//     error, warning, question excuse what is wrong at that place (it is then “told”, not “silent”); a notice excuses only what was left out. Nothing excused is right.
//     When more than half (and more than five) of what is told at places meets nothing odd and nothing wrong, nothing is excused any more (“wolf”).
//   needless: a question that meets no ask, no doubtful cell (ask, must), no trap, no other column and no skipped row of the truth, or that is asked about no place.
//   must-ask: only a question at its place counts (its head cell, or column, or row; not one across more than two thirds of the table).
//   whole: all ledgers; all columns mapped, or asked where the truth allows asking; all records with the right unit, all cells right, or asked where allowed; context right; no column taken for another, nothing invented,
//     no record that is none or given twice; no trap fallen into, told or not; every must-ask asked at its place; needless ≤ 1; no wolf.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

// ——— places ———
const columnNumber = (text) => [...text].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
const columnLetters = (n) => (n <= 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26)));
function box(text) {
  if (typeof text !== 'string') return null;
  const plain = text.replaceAll('$', '').replace(/^.*!/u, '');
  const cells = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(plain);
  if (cells !== null) {
    const [, a, b, c = a, d = b] = cells;
    return { c1: columnNumber(a), r1: Number(b), c2: columnNumber(c), r2: Number(d) };
  }
  const rows = /^(\d+):(\d+)$/u.exec(plain);
  if (rows !== null) return { r1: Number(rows[1]), r2: Number(rows[2]), c1: 1, c2: 16384 };
  const columns = /^([A-Z]+):([A-Z]+)$/u.exec(plain);
  return columns === null ? null : { r1: 1, r2: 1048576, c1: columnNumber(columns[1]), c2: columnNumber(columns[2]) };
}
const meet = (a, b) => a !== null && b !== null && a.r1 <= b.r2 && b.r1 <= a.r2 && a.c1 <= b.c2 && b.c1 <= a.c2;
const holds = (outer, inner) => outer !== null && inner !== null && outer.r1 <= inner.r1 && inner.r2 <= outer.r2 && outer.c1 <= inner.c1 && inner.c2 <= outer.c2;
const sizeOf = (b) => (b.r2 - b.r1 + 1) * (b.c2 - b.c1 + 1);
const letterOf = (at) => at.replace(/\d+$/u, '');
const rowOf = (at) => Number(/\d+$/u.exec(at)?.[0] ?? 0);
const squeeze = (text) => String(text ?? '').replace(/\s+/gu, '');
const base = (concept) => concept.split('=')[0];
const blank = (value) => value === null || value === undefined || value === '' || value === false;

// ——— values ———
/** The value of every cell of every record: `sheets` of gNN.values.json. An entry is the value itself, or [raw, accepted, 'ask' | 'must']. */
function valuesOf(file) {
  const sheets = new Map();
  if (file === null) return { sheets, asks: null };
  for (const [sheet, columns] of Object.entries(file.sheets)) {
    const cells = new Map();
    const first = new Map();
    for (const [letter, runs] of Object.entries(columns)) {
      if (letter === 'same') continue;
      for (const [row, list] of Object.entries(runs)) for (const [at, entry] of list.entries()) {
        const [raw, accepted, flag = ''] = Array.isArray(entry) ? entry : [entry, entry];
        cells.set(`${letter}${Number(row) + at}`, { raw, accepted, flag });
      }
    }
    for (const [from, to] of Object.entries(columns.same ?? {})) for (let row = rowOf(from); row <= rowOf(to); row += 1) first.set(`${letterOf(from)}${row}`, from);
    sheets.set(sheet, { cells, first });
  }
  return { sheets, asks: file.asks };
}

/** Is this the value? `exact`: it was given as the very column (等次=优), not as 等次 only. */
function accepts(concept, entry, got, exact) {
  const { raw, accepted, flag } = entry;
  if (flag === 'must') return base(concept) !== 'unit' && typeof got === 'string' && squeeze(got) === squeeze(raw);
  if (typeof accepted === 'number') return (typeof got === 'number' && Math.abs(got - accepted) < 1e-9) || (base(concept) === 'serial' && got === String(accepted));
  if (typeof accepted === 'object' && accepted !== null) return (typeof got === 'object' ? got?.date : typeof got === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/u.exec(got)?.[1] : undefined) === accepted.date;
  if (accepted === true) return (exact && (got === true || got === raw)) || (typeof got === 'string' && squeeze(got) === concept.split('=')[1]);
  return typeof got === 'string' && (squeeze(got) === squeeze(accepted) || squeeze(got) === squeeze(raw));
}

const DIGITS = { 一: '1', 二: '2', 三: '3', 四: '4' };
const period = (text) => {
  const plain = squeeze(text).replace(/[一二三四](?=季)/gu, (sign) => DIGITS[sign]);
  const quarter = /(?:^|\D)([1-4])季/u.exec(plain) ?? /[Qq]([1-4])/u.exec(plain);
  const month = /(?:^|\D)(1[0-2]|0?[1-9])月/u.exec(plain) ?? /^\d{4}-(\d{2})/u.exec(plain);
  return quarter !== null ? `Q${quarter[1]}` : month !== null ? `M${Number(month[1])}` : null;
};
/** others: what the same concept is elsewhere in the workbook; a text that says two of them says none. */
function sameContext(concept, got, value, others) {
  const [mine, theirs] = [squeeze(got), squeeze(value)];
  if (mine === theirs) return true;
  if (others.some((other) => mine === other || (other !== theirs && mine.includes(other) && !theirs.includes(other)))) return false;
  if (concept === 'year') return /(?:^|\D)(\d{4})(?:\D|$)/u.exec(mine)?.[1] === theirs;
  if (concept === 'period' && period(theirs) !== null) return period(mine) === period(theirs);
  if (mine.length > theirs.length * 2 + 8) return false; // everything at once is no answer
  return mine.includes(theirs) || (mine.length >= Math.max(2, theirs.length / 2) && theirs.includes(mine));
}

const LEVELS = ['error', 'warning', 'notice', 'question'];

/** A recognition in the truth's words, and what in it is against the contract. */
function normalise(found, concepts) {
  const complaints = [];
  const complain = (text) => { if (!complaints.includes(text)) complaints.push(text); };
  const list = (value, name) => {
    if (Array.isArray(value)) return value;
    complain(`${name} is no list`);
    return [];
  };
  const conceptOf = (ledger, column) => {
    const [name, mark] = String(column).split('=');
    const concept = concepts[ledger]?.columns[name];
    if (concept === undefined) complain(`no column ${name} in ${ledger}`);
    return (concept ?? `?${name}`) + (mark === undefined ? '' : `=${mark}`);
  };
  const records = list(found?.ledgers, 'ledgers').flatMap((ledger) => {
    const kind = concepts[ledger.ledger]?.kind;
    if (kind === undefined) complain(`no ledger ${String(ledger.ledger)}`);
    return list(ledger.records, 'records').map((record) => ({
      kind: kind ?? `?${String(ledger.ledger)}`, sheet: ledger.sheet, unit: blank(record.unit) ? null : String(record.unit),
      cells: Object.entries(record.cells ?? {}).map(([column, cell]) => {
        const at = String(cell?.at ?? '').replaceAll('$', '').replace(/^.*!/u, '').replace(/:.*$/u, '');
        if (!/^[A-Z]+\d+$/u.test(at)) complain(`a cell without its place (${String(column)})`);
        return { concept: conceptOf(ledger.ledger, column), at, value: cell?.value ?? null, asked: cell?.asked === true };
      }),
      context: new Map(Object.entries(record.context ?? {}).map(([column, value]) => [base(conceptOf(ledger.ledger, column)), value])),
    }));
  });
  const told = list(found?.told, 'told').map((one) => {
    const level = one.level === 'ask' ? 'question' : one.level;
    if (!LEVELS.includes(level)) complain(`level ${String(one.level)}`);
    return { sheet: one.sheet ?? null, box: one.sheet === null || one.sheet === undefined ? null : box(one.area), area: one.area ?? null, kind: concepts[one.ledger]?.kind ?? null, concept: concepts[one.ledger]?.columns[one.column] ?? null, column: one.column ?? null, level, code: one.code ?? '', trap: one.trap === true, used: false };
  });
  return { records, told, complaints };
}

/** What one recognition comes to. `excusing` false: the second look at one that cries wolf. */
export function compare(truth, values, given, concepts, excusing = true) {
  const { records, told, complaints } = normalise(given, concepts);
  const kinds = new Map(Object.values(concepts).map(({ kind, columns }) => [kind, new Set(Object.values(columns))]));
  const knows = (kind, concept) => kinds.get(kind)?.has(base(concept)) === true;
  const out = {
    file: truth.file, set: truth.set, features: truth.features, complaints,
    ledgers: { total: 0, found: 0, partly: 0, other: 0, told: 0, silent: 0, unknown: 0 },
    columns: { total: 0, mapped: 0, asked: 0, told: 0, silent: 0, lost: 0, wrong: 0, wrongTold: 0 },
    records: { total: 0, right: 0, asked: 0, whole: 0, told: 0, silent: 0, lost: 0, unit: 0, unitTold: 0, given: records.length, none: 0, noneTold: 0, twice: 0, otherKind: 0, bad: 0 },
    cells: { total: 0, right: 0, asked: 0, needless: 0, wrongTold: 0, wrong: 0, missingTold: 0, missing: 0, lost: 0, invented: 0, inventedTold: 0, unknown: 0 },
    context: { total: 0, right: 0, wrong: 0, absent: 0, lost: 0 },
    traps: { total: truth.notRead.length, fallen: 0, fallenTold: 0, said: 0 },
    asks: { total: truth.ask.length, asked: 0 },
    told: { total: told.length, placed: 0, questions: 0, needless: 0, noise: 0, wolf: false },
    notes: [],
  };
  const counts = new Map();
  const note = (text, group = text) => {
    counts.set(group, (counts.get(group) ?? 0) + 1);
    if (counts.get(group) <= 3) out.notes.push(text);
  };
  const bad = new Set();

  // ——— the truth, and where what is told stands ———
  const ledgers = truth.ledgers.map((ledger) => {
    const area = box(ledger.area);
    const headRows = new Set([...ledger.head, ...ledger.skip.filter(({ why }) => why === 'repeated head').map(({ row }) => row)]);
    const skipRows = new Set(ledger.skip.map(({ row }) => row));
    const meant = new Map();
    for (const [concept, letter] of [ledger, ...ledger.groups].flatMap(({ columns }) => Object.entries(columns))) meant.set(letter, new Set([...(meant.get(letter) ?? []), concept]));
    const { cells, first } = values.sheets.get(ledger.sheet) ?? { cells: new Map(), first: new Map() };
    const entry = (at) => {
      const from = first.get(at) ?? at;
      const found = cells.get(from);
      return found === undefined ? undefined : { ...found, flag: found.flag === '' && from !== at ? 'ask' : found.flag, plainly: found.flag };
    };
    const list = ledger.records.list.map(([place, unit, group, text]) => {
      const own = text.split(' ').map((part) => part.split(/=(?=[A-Z]+\d+$)/u));
      const grouped = group === null ? null : new Set(Object.values(ledger.groups[group].columns));
      const apart = own.filter(([, at]) => (grouped === null ? !first.has(at) : grouped.has(letterOf(at)))).map(([, at]) => at);
      return { place, unit, group, own, apart: apart.length > 0 ? apart : own.map(([, at]) => at), rows: new Set(own.map(([, at]) => rowOf(at))), match: null };
    });
    return { ...ledger, area, headRows, skipRows, meant, entry, first, list, width: area.c2 - area.c1 + 1, others: ledger.others ?? {} };
  });
  for (const one of told) {
    const b = one.box;
    const inHead = b !== null && ledgers.some((ledger) => ledger.sheet === one.sheet && b.c1 >= ledger.area.c1 && b.c2 <= ledger.area.c2 && b.r2 - b.r1 < 4 && Array.from({ length: b.r2 - b.r1 + 1 }, (_, at) => b.r1 + at).every((row) => ledger.headRows.has(row)));
    one.placed = b !== null && (b.r1 === b.r2 || b.c1 === b.c2 || inHead);
    one.narrow = one.placed && !ledgers.some((ledger) => ledger.sheet === one.sheet && meet(b, ledger.area) && b.c2 > b.c1 && Math.min(b.c2, ledger.area.c2) - Math.max(b.c1, ledger.area.c1) + 1 > (ledger.width * 2) / 3);
    if (one.placed) out.told.placed += 1;
    if (one.level === 'question') out.told.questions += 1;
  }
  const use = (one) => { one.used = true; return true; };
  const byRow = new Map();
  const long = new Map();
  for (const one of told.filter(({ placed }) => placed)) {
    if (one.box.r2 - one.box.r1 > 8) long.set(one.sheet, [...(long.get(one.sheet) ?? []), one]);
    else for (let row = one.box.r1; row <= one.box.r2; row += 1) {
      const key = `${one.sheet}!${row}`;
      if (byRow.has(key)) byRow.get(key).push(one);
      else byRow.set(key, [one]);
    }
  }
  const at = (sheet, place, fits) => {
    const b = box(place);
    if (b === null) return [];
    const near = b.r1 === b.r2 ? byRow.get(`${sheet}!${b.r1}`) ?? [] : told.filter((one) => one.placed && one.sheet === sheet && one.box.r2 - one.box.r1 <= 8);
    return [...near, ...(long.get(sheet) ?? [])].filter((one) => fits(one) && meet(one.box, b));
  };
  /** Something that says that it is doubtful or wrong there. */
  const excused = (sheet, ...places) => places.some((place) => { const list = at(sheet, place, ({ level }) => level === 'error' || level === 'warning' || level === 'question'); list.forEach(use); return list.length > 0; }) && excusing;
  /** Something that says that it was left out there. */
  const leftOut = (sheet, ...places) => places.some((place) => { const list = at(sheet, place, ({ level }) => LEVELS.includes(level)); list.forEach(use); return list.length > 0; }) && excusing;
  const heads = (ledger, letter) => ledger.head.map((row) => `${letter}${row}`);
  const headAsked = (ledger, letter) => heads(ledger, letter).some((place) => at(ledger.sheet, place, (one) => one.level === 'question' && one.narrow).length > 0);
  const askedAt = (ledger, place) => [place, ledger.first.get(place) ?? place].some((one) => at(ledger.sheet, one, ({ level }) => level === 'question' || level === 'error').length > 0) || headAsked(ledger, letterOf(place));
  const asks = truth.ask.map((ask) => ({ ...ask, places: (values.asks?.find((one) => one.sheet === ask.sheet && one.at === ask.at)?.places ?? [ask.at]).map(box) }));
  const askMeets = (sheet, b) => asks.some((ask) => ask.sheet === sheet && ask.places.some((place) => meet(place, b)));
  const columnDoubtful = (ledger, letter) => [...ledger.headRows].some((row) => askMeets(ledger.sheet, box(`${letter}${row}`))) || asks.some((ask) => ask.sheet === ledger.sheet && ask.places.some((place) => place.c1 === place.c2 && place.c1 === columnNumber(letter) && meet(place, ledger.area)));

  const contexts = new Map();
  for (const ledger of truth.ledgers) for (const [concept, value] of [...Object.entries(ledger.constants).map(([name, one]) => [name, one.value]), ...ledger.groups.map((group) => [group.by, group.value]), ...ledger.sections.map((section) => [section.concept, section.value])]) contexts.set(concept, [...(contexts.get(concept) ?? []), squeeze(value)].filter((text, index, all) => text !== '' && all.indexOf(text) === index));

  // ——— which record is which: one for one ———
  const byPlace = new Map();
  for (const ledger of ledgers) for (const record of ledger.list) for (const place of record.apart) {
    const key = `${ledger.sheet}!${place}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), { ledger, record }]);
  }
  const pairs = [];
  for (const one of records) {
    const scores = new Map();
    for (const cell of one.cells) for (const hit of byPlace.get(`${one.sheet}!${cell.at}`) ?? []) {
      const score = scores.get(hit.record) ?? { ...hit, one, score: (hit.ledger.kind === one.kind ? 1000 : 0) + (squeeze(one.unit) === hit.record.unit ? 2 : 0) };
      score.score += hit.record.own.some(([concept, place]) => place === cell.at && base(concept) === base(cell.concept)) ? 5 : 1;
      scores.set(hit.record, score);
    }
    pairs.push(...scores.values());
  }
  const matched = new Map();
  for (const { ledger, record, one } of pairs.sort((x, y) => y.score - x.score)) {
    if (record.match !== null || matched.has(one)) continue;
    matched.set(one, { ledger, record, fits: ledger.kind === one.kind });
    record.match = one;
  }

  for (const ledger of ledgers) {
    if (!kinds.has(ledger.kind)) {
      out.ledgers.unknown += 1;
      continue;
    }
    const { sheet, entry } = ledger;
    const fits = (record) => record.match !== null && record.match.kind === ledger.kind;
    const read = ledger.list.filter(fits).length;
    const found = read * 2 >= ledger.list.length;
    const partly = !found && read > 0;
    out.ledgers.total += 1;
    if (found) out.ledgers.found += 1;
    else {
      const taken = [...new Set(ledger.list.flatMap((record) => (record.match === null ? [] : [record.match.kind])))];
      const isTold = told.some((one) => (one.kind === ledger.kind && one.column === null && (one.sheet === null || one.sheet === sheet)) || (one.sheet === sheet && (one.box === null || meet(one.box, ledger.area))));
      if (partly) out.ledgers.partly += 1;
      else if (taken.length > 0) out.ledgers.other += 1;
      else if (isTold) out.ledgers.told += 1;
      else out.ledgers.silent += 1;
      note(`${sheet}：${ledger.kind} ${partly ? `read in part (${read} of ${ledger.list.length} records)` : taken.length > 0 ? `read as ${taken.join('、')}` : isTold ? 'not found' : 'left out without a word'}`);
    }
    const lost = read === 0;
    // ——— columns ———
    const columns = [
      ...Object.entries(ledger.columns).map(([concept, letter]) => ({ concept, letter, group: null })),
      ...ledger.groups.flatMap((group, index) => Object.entries(group.columns).map(([concept, letter]) => ({ concept, letter, group: index }))),
      ...Object.entries(ledger.rowsOf ?? {}).filter(([concept]) => concept !== 'unit').map(([concept, row]) => ({ concept, row, group: null })),
    ].filter(({ concept }) => knows(ledger.kind, concept));
    const askedColumns = new Set();
    const toldColumns = new Set();
    for (const column of columns) {
      const own = ledger.list.flatMap((record) => record.own.filter(([concept, place]) => concept === column.concept && (column.row === undefined ? letterOf(place) === column.letter : rowOf(place) === column.row)).map(([, place]) => ({ record, place })));
      if (own.length === 0) continue;
      out.columns.total += 1;
      if (lost) {
        out.columns.lost += 1;
        continue;
      }
      const got = own.filter(({ record }) => fits(record));
      const hits = got.filter(({ record, place }) => record.match.cells.some((cell) => base(cell.concept) === base(column.concept) && (ledger.first.get(cell.at) ?? cell.at) === (ledger.first.get(place) ?? place)));
      const byUnit = column.concept === 'unit' && got.filter(({ record }) => record.match.unit !== null).length * 2 > got.length;
      if (hits.length * 2 > got.length || byUnit) {
        out.columns.mapped += 1;
        continue;
      }
      const letter = column.letter ?? columnLetters(ledger.area.c1);
      const places = column.row === undefined ? heads(ledger, letter) : [`${letter}${column.row}`];
      const allowed = own.every(({ place }) => (entry(place)?.flag ?? '') !== '') || (column.row === undefined && columnDoubtful(ledger, letter));
      if (allowed && (column.row === undefined ? headAsked(ledger, letter) : at(sheet, places[0], ({ level }) => level === 'question').length > 0)) {
        out.columns.asked += 1;
        askedColumns.add(column.letter ?? column.row);
      } else if (leftOut(sheet, ...places) || told.some((one) => one.concept === base(column.concept) && (one.sheet === sheet || (one.sheet === null && one.kind === ledger.kind)) && use(one))) {
        out.columns.told += 1;
        toldColumns.add(column.letter ?? column.row);
      }
      else {
        out.columns.silent += 1;
        note(`${sheet}：column ${column.letter ?? `of row ${column.row}`} (${column.concept}${column.group === null ? '' : ` of ${String(ledger.groups[column.group].value)}`}) dropped without a word`);
      }
    }
    // ——— records and their cells ———
    const wrongly = new Map();
    for (const record of ledger.list) {
      out.records.total += 1;
      const wanted = record.own.filter(([concept]) => knows(ledger.kind, concept));
      out.cells.total += wanted.length;
      const context = new Map(Object.entries(ledger.constants).map(([concept, { value }]) => [concept, value]));
      const group = record.group === null ? undefined : ledger.groups[record.group];
      if (group !== undefined && group.by !== 'unit') context.set(group.by, group.value);
      const section = ledger.sections.filter(({ row, concept }) => concept !== null && typeof record.place === 'number' && row < record.place).at(-1);
      if (section !== undefined) context.set(section.concept, section.value);
      for (const concept of [...context.keys()]) if (!knows(ledger.kind, concept)) context.delete(concept);
      out.context.total += context.size;
      const rowAsked = asks.some((ask) => ask.sheet === sheet && ask.places.some((place) => place.r1 === place.r2 && record.rows.has(place.r1) && !ledger.headRows.has(place.r1)) && told.some((one) => one.level === 'question' && one.placed && one.sheet === sheet && ask.places.some((place) => meet(place, one.box))));
      if (!fits(record)) {
        if (lost) {
          out.records.lost += 1;
          out.cells.lost += wanted.length;
        } else if (rowAsked) {
          out.records.asked += 1;
          out.cells.asked += wanted.length;
          out.context.right += context.size;
          continue;
        } else if (leftOut(sheet, ...record.apart, ...(group === undefined ? [] : Object.values(group.columns).flatMap((letter) => heads(ledger, letter))))) {
          out.records.told += 1;
          out.cells.missingTold += wanted.length;
        } else {
          out.records.silent += 1;
          out.cells.missing += wanted.length;
          note(`${sheet}：record of ${record.unit} in ${String(record.place)} dropped without a word`, `${sheet} dropped`);
        }
        out.context.lost += context.size;
        continue;
      }
      const one = record.match;
      let whole = true;
      // the unit
      const unitAt = record.own.find(([concept]) => concept === 'unit')?.[1];
      const unitCell = one.cells.find(({ concept }) => concept === 'unit');
      const unitEntry = unitAt === undefined ? undefined : entry(unitAt);
      const unitAsked = unitAt !== undefined && askedAt(ledger, unitAt);
      const unitDoubtful = unitAt !== undefined && ((unitEntry?.flag ?? '') !== '' || columnDoubtful(ledger, letterOf(unitAt)));
      const unitOpen = one.unit === null || unitCell?.asked === true;
      if (record.unit === '' ? unitAsked && (unitOpen || squeeze(one.unit) === squeeze(unitEntry?.raw)) : unitOpen && unitAsked && unitDoubtful) out.records.asked += 1;
      else if (record.unit !== '' && squeeze(one.unit) === record.unit) out.records.right += 1;
      else {
        whole = false;
        const places = [unitAt, unitCell?.at, ledger.unit.at, ...(group?.by === 'unit' ? Object.values(group.columns).flatMap((letter) => heads(ledger, letter)) : [])].filter((place) => box(place) !== null && (box(place).r1 === box(place).r2 ? box(place).c2 < 100 : true));
        if (excused(sheet, ...places)) out.records.unitTold += 1;
        else {
          out.records.unit += 1;
          bad.add(one);
          note(`${sheet}：${String(record.place)} of ${record.unit === '' ? `${String(unitEntry?.raw)} (to be asked)` : record.unit} read as of ${String(one.unit)}`, `${sheet} unit`);
        }
      }
      // its cells
      const consumed = new Set();
      for (const [concept, place] of wanted) {
        const item = entry(place);
        if (item === undefined) {
          out.cells.unknown += 1;
          whole = false;
          continue;
        }
        const sameConcept = one.cells.filter((cell) => base(cell.concept) === base(concept));
        const hit = sameConcept.find((cell) => (ledger.first.get(cell.at) ?? cell.at) === (ledger.first.get(place) ?? place));
        const asked = askedAt(ledger, place);
        const mayAsk = item.flag !== '' || askedColumns.has(letterOf(place)) || askedColumns.has(rowOf(place));
        const wrong = (what) => {
          whole = false;
          if (excused(sheet, place, ...(hit === undefined ? sameConcept.map((cell) => cell.at) : []))) out.cells.wrongTold += 1;
          else {
            out.cells.wrong += 1;
            bad.add(one);
            note(`${sheet}!${place}：${concept} ${JSON.stringify(item.raw)} ${what}${item.flag === 'must' ? ', should be asked or kept' : ''}`, `${sheet} ${concept} wrong`);
          }
        };
        if (hit === undefined && concept === 'unit' && one.unit !== null && squeeze(one.unit) === record.unit) out.cells.right += 1;
        else if (hit === undefined && sameConcept.length > 0) {
          for (const cell of sameConcept) {
            consumed.add(cell);
            const letter = letterOf(cell.at);
            const meanings = ledger.meant.get(letter);
            if (!blank(cell.value) && record.rows.has(rowOf(cell.at)) && (ledger.others[letter] !== undefined || (meanings !== undefined && ![...meanings].some((meaning) => base(meaning) === base(concept))))) wrongly.set(letter, [...(wrongly.get(letter) ?? []), { one, cell }]);
          }
          if (sameConcept.every(({ value }) => blank(value))) wrong('read as blank, from another cell');
          else wrong(`taken from ${sameConcept[0].at}`);
        } else if (hit === undefined) {
          if (asked && mayAsk) out.cells.asked += 1;
          else {
            whole = false;
            if ((excusing && (toldColumns.has(letterOf(place)) || toldColumns.has(rowOf(place)))) || leftOut(sheet, place)) out.cells.missingTold += 1;
            else {
              out.cells.missing += 1;
              note(`${sheet}!${place}：${concept} missing`, `${sheet} ${concept} missing`);
            }
          }
        } else {
          consumed.add(hit);
          const value = concept === 'unit' && hit.value === null ? one.unit : hit.value;
          if (!blank(value) && accepts(concept, item, value, hit.concept === concept)) out.cells.right += 1;
          else if ((blank(value) || hit.asked || (concept === 'unit' && item.flag === 'must' && squeeze(value) === squeeze(item.raw))) && asked) {
            if (mayAsk) out.cells.asked += 1;
            else {
              out.cells.needless += 1;
              whole = false;
            }
          } else wrong(blank(value) ? 'read as blank' : `read as ${JSON.stringify(value)}`);
        }
      }
      // cells that are none of its
      for (const cell of one.cells) {
        if (consumed.has(cell) || blank(cell.value) || cell.concept.startsWith('?')) continue;
        const b = box(cell.at);
        const letter = letterOf(cell.at);
        const inRow = b !== null && meet(b, ledger.area) && (ledger.direction === 'columns' ? record.own.some(([, place]) => letterOf(place) === letter) : record.rows.has(b.r1) || [...record.rows].some((row) => ledger.first.get(`${letter}${row}`) === cell.at));
        const meanings = ledger.meant.get(letter);
        if (base(cell.concept) === 'unit' && (!inRow || meanings?.has('unit') === true)) continue;
        if (!inRow) {
          // The title, a line, a head, a section: context, unless the table has a column for it.
          const outside = b === null || !meet(b, ledger.area) || ledger.headRows.has(b.r1) || ledger.skipRows.has(b.r1);
          if (outside && (context.has(base(cell.concept)) || ![...ledger.meant.values()].some((set) => [...set].some((concept) => base(concept) === base(cell.concept))))) continue;
          if (outside && typeof cell.value === 'number' && group?.points === cell.value) continue;
        } else {
          const item = entry(cell.at);
          const asColumn = meanings !== undefined && [...meanings].some((concept) => base(concept) === base(cell.concept));
          if (asColumn && item !== undefined && [...meanings].some((concept) => accepts(concept, item, cell.value, true))) continue;
          if (item !== undefined && base(cell.concept) === 'points' && typeof cell.value === 'number' && new RegExp(`[(（]${String(cell.value)}分[)）]`, 'u').test(squeeze(item.raw))) continue; // 分值 read out of the label that says it (…（5分）)
          if (!asColumn && (ledger.others[letter] !== undefined || meanings !== undefined)) wrongly.set(letter, [...(wrongly.get(letter) ?? []), { one, cell }]);
        }
        whole = false;
        if (excused(sheet, cell.at)) out.cells.inventedTold += 1;
        else {
          out.cells.invented += 1;
          bad.add(one);
          note(`${sheet}!${cell.at}：nothing of this record, read as ${cell.concept} ${JSON.stringify(cell.value)}`, `${sheet} ${letter} invented`);
        }
      }
      // what stands outside its row
      for (const [concept, value] of context) {
        const got = one.context.get(concept) ?? one.cells.find((cell) => base(cell.concept) === concept)?.value;
        if (blank(got)) out.context.absent += 1;
        else if (sameContext(concept, got, value, contexts.get(concept) ?? [])) {
          out.context.right += 1;
          continue;
        } else {
          out.context.wrong += 1;
          note(`${sheet}：${String(record.place)}: ${concept} is ${String(value)}, read as ${JSON.stringify(got)}`, `${sheet} ${concept} context`);
        }
        whole = false;
      }
      if (whole) out.records.whole += 1;
    }
    for (const [letter, list] of wrongly) {
      if (list.every(({ cell }) => excused(sheet, cell.at)) || excused(sheet, ...heads(ledger, letter))) out.columns.wrongTold += 1;
      else {
        out.columns.wrong += 1;
        note(`${sheet}：column ${letter} (${ledger.others[letter] ?? [...(ledger.meant.get(letter) ?? [])].join('/')}) read as ${[...new Set(list.map(({ cell }) => cell.concept))].join('、')}`);
      }
    }
  }

  // ——— traps, and records that are none ———
  const extra = new Set(records.filter((one) => matched.get(one)?.fits !== true));
  for (const trap of truth.notRead) {
    const truths = truth.ledgers.some((ledger) => ledger.sheet === trap.sheet) && trap.area === null;
    const area = trap.area === null ? null : box(trap.area);
    const caught = [...extra].filter((one) => one.sheet === trap.sheet && (truths ? one.kind === trap.mistakenFor : area === null || one.cells.some((cell) => meet(box(cell.at), area))));
    const about = told.filter((one) => one.sheet === trap.sheet && (one.trap || one.level !== 'notice') && (area === null || one.box === null || meet(one.box, area)));
    for (const one of caught) {
      extra.delete(one);
      bad.add(one);
    }
    if (caught.length === 0) {
      if (told.some((one) => one.trap && one.sheet === trap.sheet && (area === null || (meet(one.box, area) && sizeOf(one.box) <= 2 * sizeOf(area))))) out.traps.said += 1;
      continue;
    }
    about.forEach(use);
    if (about.length > 0) out.traps.fallenTold += 1;
    else out.traps.fallen += 1;
    note(`trap ${trap.sheet} (${trap.why}) read as ${caught[0].kind}, ${caught.length} records${about.length > 0 ? '' : ', without a word'}`);
  }
  for (const one of extra) {
    const other = matched.get(one);
    // A column of the table that no record of the truth has for its own (全年目标 beside the quarters), read right as a record of that unit.
    const beside = ledgers.find((ledger) => {
      if (ledger.sheet !== one.sheet || ledger.kind !== one.kind || ledger.groups.length === 0 || other !== undefined) return false;
      const filled = one.cells.filter((cell) => !blank(cell.value));
      const row = ledger.list.find((record) => filled.some((cell) => record.rows.has(rowOf(cell.at))));
      return row !== undefined && squeeze(one.unit) === row.unit && filled.every((cell) => Object.entries(ledger.columns).some(([concept, letter]) => letter === letterOf(cell.at) && concept === cell.concept && ledger.entry(cell.at) !== undefined && accepts(concept, ledger.entry(cell.at), cell.value, true)))
        && filled.some((cell) => !ledger.list.some((record) => record.own.some(([, place]) => place === cell.at)));
    });
    if (beside !== undefined) continue;
    const twice = one.cells.some((cell) => (byPlace.get(`${one.sheet}!${cell.at}`) ?? []).some(({ ledger, record }) => ledger.kind === one.kind && record.match !== null && record.match !== one));
    const places = one.cells.map((cell) => cell.at);
    const isTold = excused(one.sheet, ...places);
    if (twice) out.records.twice += 1;
    else if (other !== undefined) out.records.otherKind += 1;
    else if (isTold) out.records.noneTold += 1;
    else out.records.none += 1;
    if (!isTold) bad.add(one);
    note(`${one.sheet}!${String(places[0])}：${twice ? 'a record given twice' : other !== undefined ? `a record of ${other.ledger.kind}` : 'no record'}, read as ${one.kind} of ${String(one.unit)}`, `${one.sheet} extra`);
  }
  out.records.bad = bad.size;

  // ——— what is asked, and what is asked or told for nothing ———
  for (const ask of asks) {
    const acrossRow = ask.places.every((place) => place.r1 === place.r2 && place.c2 > place.c1);
    const answer = told.filter((one) => one.level === 'question' && one.placed && (one.narrow || acrossRow) && one.sheet === ask.sheet && ask.places.some((place) => meet(place, one.box)));
    if (answer.length > 0) out.asks.asked += 1;
    else note(`${ask.sheet}!${ask.at}：not asked: ${ask.what}`);
  }
  const oddly = (one) => {
    if (one.sheet === null) return false;
    const b = one.box;
    for (const trap of truth.notRead) if (trap.sheet === one.sheet && (trap.area === null ? true : b === null || (meet(b, box(trap.area)) && sizeOf(b) <= 2 * sizeOf(box(trap.area))))) return true;
    if (!one.placed) return false;
    if (asks.some((ask) => ask.sheet === one.sheet && ask.places.some((place) => meet(place, b)) && (one.narrow || ask.places.every((place) => place.r1 === place.r2 && place.c2 > place.c1)))) return true;
    for (const ledger of ledgers) {
      if (ledger.sheet !== one.sheet || !meet(b, ledger.area)) continue;
      const letters = Array.from({ length: Math.min(b.c2, ledger.area.c2) - Math.max(b.c1, ledger.area.c1) + 1 }, (_, index) => columnLetters(Math.max(b.c1, ledger.area.c1) + index));
      if (one.narrow && letters.filter((letter) => ledger.others[letter] !== undefined).length * 2 >= letters.length) return true;
      if (b.r2 - b.r1 < 6 && Array.from({ length: b.r2 - b.r1 + 1 }, (_, index) => b.r1 + index).every((row) => ledger.skipRows.has(row))) return true;
      const head = [...ledger.headRows].some((row) => row >= b.r1 && row <= b.r2);
      for (const record of ledger.list) if (head || [...record.rows].some((row) => row >= b.r1 && row <= b.r2)) for (const [, place] of record.own) {
        const item = ledger.entry(place);
        if (item === undefined || (one.narrow ? item.flag : item.plainly) === '') continue;
        if (meet(b, box(place)) || (one.narrow && head && letters.includes(letterOf(place)) && ledger.headRows.has(b.r1))) return true;
      }
    }
    return false;
  };
  const strangely = new Map();
  const odd = (one) => {
    if (!strangely.has(one)) strangely.set(one, oddly(one));
    return strangely.get(one);
  };
  for (const one of told) {
    if (one.level === 'notice') continue;
    const strange = odd(one);
    if (one.level === 'question' || !LEVELS.includes(one.level)) {
      if (!strange) {
        out.told.needless += 1;
        note(`needless question ${one.code} at ${String(one.sheet)}!${String(one.area)}`, 'needless');
      }
    } else if (one.placed && !strange && !one.used) out.told.noise += 1;
  }
  const loud = told.filter((one) => one.placed && one.level !== 'notice').length;
  const idle = told.filter((one) => one.placed && one.level !== 'notice' && !one.used && !odd(one)).length;
  if (excusing && idle > 5 && idle * 2 > loud) {
    const again = compare(truth, values, given, concepts, false);
    again.told = { ...again.told, needless: out.told.needless, noise: out.told.noise, wolf: true };
    again.whole = false;
    return again;
  }
  const { columns, records: r, cells, traps, ledgers: l, context } = out;
  out.silent = l.silent + l.other + columns.silent + columns.wrong + r.silent + r.unit + r.none + r.twice + r.otherKind + cells.wrong + cells.missing + cells.invented + context.wrong + traps.fallen;
  out.whole = l.total > 0 && l.unknown === 0 && l.found === l.total && columns.mapped + columns.asked === columns.total && columns.wrong + columns.wrongTold === 0
    && r.right + r.asked === r.total && r.none + r.noneTold + r.twice + r.otherKind === 0 && cells.right + cells.asked === cells.total && cells.invented + cells.inventedTold === 0
    && context.right === context.total && traps.fallen + traps.fallenTold === 0 && out.asks.asked === out.asks.total && out.told.needless <= 1;
  return out;
}

/** All workbooks of a folder. recognise(file) gives the JSON of the contract. */
export async function measure({ folder, set = 'all', recognise, concepts }) {
  const names = readdirSync(folder).filter((name) => /^[a-z]+\d+\.json$/u.test(name)).sort();
  const results = [];
  for (const name of names) {
    const truth = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (set !== 'all' && truth.set !== set) continue;
    const valuesFile = join(folder, name.replace('.json', '.values.json'));
    const values = valuesOf(existsSync(valuesFile) ? JSON.parse(readFileSync(valuesFile, 'utf8')) : null);
    let found;
    let failed = null;
    try {
      found = await recognise(join(folder, truth.file), truth);
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      found = { ledgers: [], told: [] };
    }
    let result;
    try {
      result = compare(truth, values, found, concepts);
    } catch (error) {
      failed = `cannot be compared: ${error instanceof Error ? error.message : String(error)}`;
      result = compare(truth, values, { ledgers: [], told: [] }, concepts);
    }
    if (failed !== null) {
      result.failed = failed;
      result.whole = false;
      result.notes.unshift(failed);
    }
    results.push(result);
  }
  return results;
}

export const sum = (results, part, key) => results.reduce((total, one) => total + one[part][key], 0);

/** The figures of a set, in words. */
export function summary(results, name) {
  const n = (part, key) => sum(results, part, key);
  const of = (part, key, all = 'total') => `${n(part, key)}/${n(part, all)}${n(part, all) === 0 ? '' : ` (${((100 * n(part, key)) / n(part, all)).toFixed(1)}%)`}`;
  const needless = results.map(({ told }) => told.needless);
  const failed = results.filter((one) => one.failed !== undefined);
  return [
    `${name}: ${results.length} workbooks, WHOLE ${results.filter(({ whole }) => whole).length}, with something wrong in silence ${results.filter(({ silent }) => silent > 0).length}${failed.length > 0 ? `, FAILED ${failed.length} (${failed[0].failed.slice(0, 160)})` : ''}`,
    `  ledgers   found ${of('ledgers', 'found')} · in part ${n('ledgers', 'partly')} · taken for another ${n('ledgers', 'other')} · not found, told ${n('ledgers', 'told')} · silent ${n('ledgers', 'silent')}${n('ledgers', 'unknown') > 0 ? ` · not counted, the scheme has none of their kind: ${n('ledgers', 'unknown')}` : ''}`,
    `  columns   mapped ${of('columns', 'mapped')} · asked where allowed ${n('columns', 'asked')} · dropped, told ${n('columns', 'told')} · silent ${n('columns', 'silent')} · with their ledger ${n('columns', 'lost')} · taken for another: told ${n('columns', 'wrongTold')}, silent ${n('columns', 'wrong')}`,
    `  records   right unit ${of('records', 'right')} · unit asked where allowed ${n('records', 'asked')} · wholly right ${of('records', 'whole')} · wrong unit: told ${n('records', 'unitTold')}, silent ${n('records', 'unit')} · dropped: told ${n('records', 'told')}, silent ${n('records', 'silent')}, with their ledger ${n('records', 'lost')}`,
    `            given ${n('records', 'given')}, of these bad in silence ${of('records', 'bad', 'given')}: no record ${n('records', 'none')} (told ${n('records', 'noneTold')}), given twice ${n('records', 'twice')}, of another ledger ${n('records', 'otherKind')}, other unit, wrong cell or trap: the rest`,
    `  cells     right ${of('cells', 'right')} · asked ${n('cells', 'asked')} · asked needlessly ${n('cells', 'needless')} · wrong: told ${n('cells', 'wrongTold')}, SILENT ${n('cells', 'wrong')} · missing: told ${n('cells', 'missingTold')}, silent ${n('cells', 'missing')}, with their ledger ${n('cells', 'lost')} · invented: told ${n('cells', 'inventedTold')}, silent ${n('cells', 'invented')}${n('cells', 'unknown') > 0 ? ` · WITHOUT A VALUE IN THE TRUTH ${n('cells', 'unknown')}` : ''}`,
    `  context   right ${of('context', 'right')} · wrong ${n('context', 'wrong')} · absent ${n('context', 'absent')} · with their record ${n('context', 'lost')}`,
    `  traps     fallen into ${n('traps', 'fallen') + n('traps', 'fallenTold')}/${n('traps', 'total')} (silent ${n('traps', 'fallen')}, told ${n('traps', 'fallenTold')}) · left out with the reason said ${n('traps', 'said')}`,
    `  must-asks asked at their place ${of('asks', 'asked')}`,
    `  told      ${n('told', 'total')} in ${results.length} workbooks (${n('told', 'placed')} at a place), most in one ${Math.max(0, ...results.map(({ told }) => told.total))} · questions ${n('told', 'questions')} · NEEDLESS ${n('told', 'needless')}, per workbook ${results.length === 0 ? 0 : (n('told', 'needless') / results.length).toFixed(2)}, most ${Math.max(0, ...needless)}, workbooks above one ${needless.filter((count) => count > 1).length} · errors and warnings that meet nothing ${n('told', 'noise')} · cries wolf ${results.filter(({ told }) => told.wolf).length}`,
  ].join('\n');
}

async function main() {
  const args = new Map();
  for (let index = 2; index < process.argv.length; index += 1) {
    const name = process.argv[index];
    const value = process.argv[index + 1];
    if (value === undefined || value.startsWith('--')) args.set(name, true);
    else args.set(name, process.argv[(index += 1)]);
  }
  const folder = resolve(String(args.get('--folder') ?? here));
  const set = String(args.get('--set') ?? 'all');
  const own = args.has('--module') ? await import(pathToFileURL(resolve(String(args.get('--module')))).href) : null;
  if (own === null && !args.has('--command')) {
    console.log('--command TEXT or --module FILE: see the head of this file');
    return;
  }
  const cwd = resolve(String(args.get('--cwd') ?? '.'));
  const quoted = (file) => `'${file.replaceAll("'", "'\\''")}'`;
  const recognise = own !== null ? (file) => own.recognise(file, args.get('--with')) : (file) => {
    const run = spawnSync(String(args.get('--command')).replaceAll('{file}', quoted(file)), { shell: true, cwd, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 300_000, stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      return JSON.parse(run.stdout);
    } catch {
      throw new Error(`no JSON (exit code ${String(run.status)}): ${`${run.stderr ?? ''}${run.stdout ?? ''}`.replace(/\s+/gu, ' ').trim().slice(0, 200) || 'nothing printed'}`);
    }
  };
  const beside = [join(folder, 'generic.concepts.json'), join(here, 'generic.concepts.json')].find((file) => existsSync(file));
  const concepts = (args.has('--concepts') ? null : await own?.concepts?.(args.get('--with'))) ?? JSON.parse(readFileSync(args.has('--concepts') ? resolve(String(args.get('--concepts'))) : beside, 'utf8'));
  const results = await measure({ folder, set, recognise, concepts });
  if (results.length === 0) console.log(`no truth of the set ${set} in the folder`);
  const sets = [...new Set(results.map((one) => one.set))];
  for (const name of sets) console.log(summary(results.filter((one) => one.set === name), name));
  if (sets.length > 1) console.log(summary(results, 'all'));
  const complaints = [...new Set(results.flatMap((one) => one.complaints))];
  if (complaints.length > 0) console.log(`against the contract: ${complaints.slice(0, 8).join(' · ')}${complaints.length > 8 ? ` · ${complaints.length - 8} more` : ''}`);
  if (args.has('--detail')) for (const one of results) console.log(`\n${one.file} ${one.whole ? 'WHOLE' : 'not whole'}, silent ${one.silent} · ledgers ${one.ledgers.found}/${one.ledgers.total} columns ${one.columns.mapped}/${one.columns.total} records ${one.records.right}/${one.records.total} cells ${one.cells.right}/${one.cells.total} must-asks ${one.asks.asked}/${one.asks.total} · told ${one.told.total}, questions ${one.told.questions}, needless ${one.told.needless}${one.told.wolf ? ', cries wolf' : ''}\n  ${one.features.join(' · ')}${one.notes.slice(0, 16).map((text) => `\n  - ${text}`).join('')}${one.notes.length > 16 ? `\n  … ${one.notes.length - 16} more` : ''}`);
  if (args.has('--features')) {
    const by = new Map();
    for (const one of results) for (const feature of one.features) by.set(feature, [...(by.get(feature) ?? []), one]);
    for (const [feature, list] of [...by].sort(([, x], [, y]) => y.length - x.length)) console.log(`${feature.padEnd(34)} workbooks ${String(list.length).padStart(2)}, whole ${list.filter(({ whole }) => whole).length} · ledgers ${sum(list, 'ledgers', 'found')}/${sum(list, 'ledgers', 'total')} · records ${sum(list, 'records', 'right')}/${sum(list, 'records', 'total')} · cells ${sum(list, 'cells', 'right')}/${sum(list, 'cells', 'total')} · cells wrong in silence ${sum(list, 'cells', 'wrong')}`);
  }
  if (args.has('--json')) writeFileSync(resolve(String(args.get('--json'))), `${JSON.stringify({ set, whole: results.filter(({ whole }) => whole).length, workbooks: results }, null, 1)}\n`);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  main()
    .catch((error) => console.log(error instanceof Error ? error.message : String(error)))
    .finally(() => { process.exitCode = 0; });
}
