import { schemesOfPart } from '../support/parts';
import { oracleSuite } from '../support/suite';

oracleSuite(schemesOfPart(__filename));
