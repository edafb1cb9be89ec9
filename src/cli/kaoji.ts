import { main } from './main';

const write =
  (stream: NodeJS.WriteStream) =>
  (line: string): void => {
    stream.write(`${line}\n`);
  };

// Who reads a pipe may have seen enough (| head).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

void main(process.argv.slice(2), write(process.stdout), write(process.stderr)).then((code) => {
  process.exitCode = code;
});
