package tocsin.spreadsheets;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tocsin.foundation.Text;

/** Passes the records of an .xls. Whatever the library makes of a damaged or hostile file, one refusal comes of it. */
final class XlsRecords {
    static final String WORKBOOK = "Workbook";

    private XlsRecords() {}

    /** Ends a walk that has seen enough; no failure. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Carries what whoever takes the rows threw, past the library. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException failure;

        Thrown(RuntimeException failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }
    }

    static void walk(POIFSFileSystem container, HSSFListener listener) throws IOException {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (var stream = container.createDocumentInputStream(entry(container))) {
            new HSSFEventFactory().processEvents(request, stream);
        } catch (Enough seen) {
            // the reader wanted no more
        } catch (Thrown thrown) {
            throw thrown.failure;
        } catch (EncryptedDocumentException locked) {
            throw SpreadsheetProblem.ENCRYPTED.with();
        } catch (OldExcelFormatException old) {
            throw SpreadsheetProblem.OLD_EXCEL.with();
        } catch (RuntimeException damaged) {
            throw SpreadsheetProblem.UNREADABLE.with(Text.of("工作簿内部", "the inside of the workbook"));
        }
    }

    private static String entry(POIFSFileSystem container) {
        return container.getRoot().getEntryNames().stream()
                .filter(WORKBOOK::equalsIgnoreCase)
                .findFirst()
                .orElse(WORKBOOK);
    }
}
