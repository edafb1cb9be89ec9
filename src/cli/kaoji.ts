import { main } from './main';

const write = (stream: NodeJS.WriteStream) => (line: string): void => {
  stream.write(`${line}\n`);
};

void main(process.argv.slice(2), write(process.stdout), write(process.stderr)).then((code) => {
  process.exitCode = code;
});
