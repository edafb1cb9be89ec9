// Rules of our own, as the linter loads them.
import { everyCase } from './every-case.mjs';
import { linearPattern } from './linear-pattern.mjs';

export default { meta: { name: 'kaoji' }, rules: { 'every-case': everyCase, 'linear-pattern': linearPattern } };
