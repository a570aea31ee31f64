/**
 * Reads and writes the spreadsheets people have: .xlsx and .csv of any maker, row by row in bounded memory, and refuses what is none or
 * means harm. It knows no ledger and no record.
 */
@NullMarked
@ApplicationModule(displayName = "表格文件 spreadsheets", allowedDependencies = "foundation")
package tocsin.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
