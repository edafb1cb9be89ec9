/** The signs of XML, by their codes. */
export const [TAB, NEWLINE, RETURN, BLANK, BANG, DOUBLE, SINGLE, SLASH, COLON, LESS, EQUALS, GREATER, QUESTION] = Array.from(
  '\t\n\r !"\'/:<=>?',
  (sign) => sign.charCodeAt(0),
);

/** A blank, tab or line end. */
export function isBlank(code: number): boolean {
  return code === BLANK || code === NEWLINE || code === RETURN || code === TAB;
}

/** Whether a sign ends the name of a tag or an attribute. */
export function endsName(code: number): boolean {
  return isBlank(code) || code === GREATER || code === SLASH || code === EQUALS || code === LESS;
}
