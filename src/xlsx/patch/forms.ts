import type { Cut } from '../xml/xml';

/** The names that one of the two forms of the format has for the same things. */
export interface PackageForm {
  /** Of the elements of workbooks and sheets. */
  readonly main: string;
  /** Of `r:id`, and what the types of relations begin with. */
  readonly relations: string;
  /** The last word of the type of the relation to the custom properties. */
  readonly customRelation: string;
  readonly customProperties: string;
  readonly propertyTypes: string;
}

const OPEN = 'http://schemas.openxmlformats.org';
const TRANSITIONAL: PackageForm = {
  main: `${OPEN}/spreadsheetml/2006/main`,
  relations: `${OPEN}/officeDocument/2006/relationships`,
  customRelation: 'custom-properties',
  customProperties: `${OPEN}/officeDocument/2006/custom-properties`,
  propertyTypes: `${OPEN}/officeDocument/2006/docPropsVTypes`,
};

const ISO = 'http://purl.oclc.org/ooxml';
const STRICT: PackageForm = {
  main: `${ISO}/spreadsheetml/main`,
  relations: `${ISO}/officeDocument/relationships`,
  customRelation: 'customProperties',
  customProperties: `${ISO}/officeDocument/customProperties`,
  propertyTypes: `${ISO}/officeDocument/docPropsVTypes`,
};

/** Strict (ISO/IEC 29500-1) where the workbook says so by its namespace; Transitional (29500-4), which nearly all write, else. */
export function formOf(workbook: Cut): PackageForm {
  return workbook.attributes['xmlns'] === STRICT.main ? STRICT : TRANSITIONAL;
}
