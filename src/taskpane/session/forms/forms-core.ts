/** All of the core that 出表 needs, as one part of the program that is fetched when the panel is first opened. */
export { compileForm } from '../../../sheets/forms/compile/compile';
export { dayText } from '../../../sheets/forms/day';
export { formFileNames } from '../../../sheets/forms/file-names';
export { copiesOf } from '../../../sheets/forms/fill/fill';
export { formsOf } from '../../../sheets/forms/forms-of';
export { forgotten, goneForms, issuedForms, outdatedReasons } from '../../../sheets/forms/issued/issued';
export { issuedStates } from '../../../sheets/forms/issued/states';
export { formSheets } from '../../../sheets/forms/on-sheet';
export { placeForm } from '../../../sheets/forms/place';
export { placeholderMenu } from '../../../sheets/forms/placeholder-menu';
export { draftName, planForm } from '../../../sheets/forms/plan';
export { formAsTable, previewOf } from '../../../sheets/forms/preview';
