import { text } from './blank-scheme.yaml?text';

/** A small scheme that is right as it stands, to begin a new one from. */
export const blankScheme: string = text;
