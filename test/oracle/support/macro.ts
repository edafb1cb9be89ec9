/**
 * The macro by which LibreOffice opens workbooks one after another, all in one start and without windows, and writes what it calculates as
 * comma-separated texts; into some it then types something, and writes what follows from that.
 *
 * In its folder, `list.txt` has a line for each workbook: its number, and where something is typed the sheet, column and row (from 0) and
 * `nothing`, `truth =TRUE()` (as LibreOffice reads the truth values of a file), `number 1.5` or `text 29976 23616` (UTF-16 units:
 * Basic reads files in the code page of the machine). `in/` has the workbooks, `out/` and `typed/` are written, and `failed.txt` where
 * it cannot go on.
 */
export function macroFor(folder: string): string {
  return `Sub Main
  Dim opening(1) As New com.sun.star.beans.PropertyValue
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  Dim words, book, cell, text As String, entry As String, unit As Integer
  On Error GoTo Failed
  opening(0).Name = "URL"
  opening(1).Name = "FilterName"
  opening(1).Value = "Calc MS Excel 2007 XML"
  saving(0).Name = "FilterName"
  saving(0).Value = "Text - txt - csv (StarCalc)"
  saving(1).Name = "FilterOptions"
  saving(1).Value = "${CSV}"
  Open "${folder}/list.txt" For Input As #1
  Do While Not EOF(1)
    Line Input #1, entry
    words = Split(entry, " ")
    opening(0).Value = "${folder}/in/" & words(0) & ".xlsx"
    book = createUnoService("com.sun.star.sheet.SpreadsheetDocument")
    book.load(opening())
    book.storeToURL("${folder}/out/" & words(0) & ".csv", saving())
    If UBound(words) > 0 Then
      cell = book.Sheets.getByIndex(CInt(words(1))).getCellByPosition(CLng(words(2)), CLng(words(3)))
      Select Case words(4)
      Case "nothing"
        cell.clearContents(${String(CONTENTS)})
      Case "truth"
        cell.setFormula(words(5))
      Case "number"
        cell.setValue(Val(words(5)))
      Case "text"
        text = ""
        For unit = 5 To UBound(words)
          text = text & Chr(CLng(words(unit)))
        Next unit
        cell.setString(text)
      End Select
      book.calculate()
      book.storeToURL("${folder}/typed/" & words(0) & ".csv", saving())
    End If
    book.close(True)
  Loop
  Close #1
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open "${folder}/failed.txt" For Output As #2
  Print #2, entry & ": " & Error
  Close #2
  StarDesktop.terminate()
End Sub
`;
}

/** UTF-8, quoted texts, values as they are and not as they are shown, a file for every sheet. */
const CSV = '44,34,76,1,,0,true,true,false,false,false,-1';

/** Numbers, dates, texts and formulas. */
const CONTENTS = 1 + 2 + 4 + 16;
