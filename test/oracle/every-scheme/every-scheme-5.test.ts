import { schemesOfPart } from '../support/parts';
import { oracleSuite } from '../support/formulas-against-kernel';

oracleSuite(schemesOfPart(__filename));
