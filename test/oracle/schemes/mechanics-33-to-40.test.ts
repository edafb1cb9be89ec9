import { proveSchemesOf } from '../support/formulas-against-kernel';

proveSchemesOf(__filename);
