// The panels behind the first one and what opens above it: fetched when the first screen stands.
export { DerivationTab } from './derivation/DerivationTab';
export { FormsPanel } from './forms/FormsPanel';
export { FreezePreview } from './functions/FreezePreview';
export { TermsCard } from './help/TermsCard';
export { LedgersTab } from './ledgers/LedgersTab';
export { NewSchemeCard } from './new-scheme/NewSchemeCard';
export { ReadingsTab } from './readings/ReadingsTab';
export { UnitsTab } from './units/UnitsTab';
