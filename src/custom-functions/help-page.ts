import { functionHelp, functionHelpPages } from '../messages/functions/function-help';
import { NAMESPACE } from './definition';
import type { FunctionDefinition, Parameter } from './definition';
import { helpCode, helpFile } from './metadata';

/** The help pages as files below the add-in's address: one for each function, and a list of them. */
export function helpPages(definitions: readonly FunctionDefinition[]): Map<string, string> {
  return new Map([
    ...definitions.map((definition): [string, string] => [helpFile(definition), functionPage(definition)]),
    ['help/index.html', indexPage(definitions)],
  ]);
}

/** The hint of a formula: KAOJI.折算百分(得分, 满分, [小数]). */
export function syntaxOf({ name, parameters }: FunctionDefinition): string {
  const words = parameters.map(({ name: word, kind }) => {
    switch (kind) {
      case 'needed':
        return word;
      case 'optional':
        return `[${word}]`;
      case 'repeating':
        return `${word}1, [${word}2], …`;
    }
  });
  return `=${NAMESPACE}.${name}(${words.join(', ')})`;
}

function functionPage(definition: FunctionDefinition): string {
  const { example } = definition;
  const shown = example.result === '' ? example.formula : `${example.formula}　→　${example.result}`;
  return page(
    definition.name,
    `<p class="path"><a href="index.html">${text('INDEX')}</a></p>
<h1>${NAMESPACE}.${escaped(definition.name)}</h1>
<p>${escaped(functionHelp[definition.help].zh)}</p>
<p lang="en" class="english">${escaped(functionHelp[definition.help].en)}</p>
<h2>${text('SYNTAX')}</h2>
<pre>${escaped(syntaxOf(definition))}</pre>
${parameterTable(definition)}<h2>${text('EXAMPLE')}</h2>
<pre>${escaped(shown)}</pre>
<p>${escaped(functionHelp[helpCode(definition, 'example')].zh)}</p>
<h2>${text('NOTE')}</h2>
<p>${escaped(functionHelp[helpCode(definition, 'note')].zh)}</p>
<h2>${text('ERRORS')}</h2>
<ul>
${(['ERRORS.missing', 'ERRORS.wrong', 'ERRORS.text', 'ERRORS.blank'] as const).map((code) => `<li>${text(code)}</li>`).join('\n')}
</ul>`,
  );
}

function parameterTable(definition: FunctionDefinition): string {
  if (definition.parameters.length === 0) return '';
  const line = ({ name, help, kind }: Parameter): string => {
    const meaning = escaped(functionHelp[helpCode(definition, help)].zh);
    return `<tr><th scope="row">${escaped(name)}</th><td>${meaning}</td><td>${kinds[kind]}</td></tr>`;
  };
  return `<h2>${text('PARAMETERS')}</h2>
<table>
${definition.parameters.map(line).join('\n')}
</table>
`;
}

const kinds = { needed: '', optional: functionHelpPages.OPTIONAL.zh, repeating: functionHelpPages.REPEATING.zh } as const;

function indexPage(definitions: readonly FunctionDefinition[]): string {
  const lines = definitions.map((definition) => {
    const link = `<a href="${helpFile(definition).replace('help/', '')}">${escaped(definition.name)}</a>`;
    return `<li>${link}　${escaped(functionHelp[definition.help].zh)}</li>`;
  });
  return page(
    functionHelpPages.TITLE.zh,
    `<h1>${text('TITLE')}</h1>
<ul>
${lines.join('\n')}
</ul>`,
  );
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${text('TITLE')}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function text(code: keyof typeof functionHelpPages): string {
  return escaped(functionHelpPages[code].zh);
}

function escaped(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
