package tocsin.ledger;

import org.springframework.stereotype.Component;
import tocsin.foundation.Fact;
import tocsin.foundation.FactSentence;
import tocsin.foundation.JournalEntry;
import tocsin.foundation.Text;

/** Tells this room's facts. What is ready or has failed is told to whoever ordered it, so these two speak to him. */
@Component
class LedgerSentences implements FactSentence {
    /** Where somebody finds his exports and imports again. */
    static final String MY_JOBS = "/my-jobs";

    private final Ledgers ledgers;

    LedgerSentences(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public boolean tells(String kind) {
        return Fact.isOf(LedgerEvent.class, kind);
    }

    @Override
    public Told tell(JournalEntry fact) {
        return new Told("record", sentence(fact.as(LedgerEvent.class)), java.util.List.of(), null, null, MY_JOBS);
    }

    private Text sentence(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.ExportOrdered it ->
                Text.of("后台导出“{0}”{1} 行", "ordered {1} rows of “{0}” as a file").with(label(it.ledger()), it.rows());
            case LedgerEvent.ExportReady it ->
                Text.of("您导出的“{0}”已可下载，共 {1} 行", "Your export of “{0}” is ready to download, {1} rows")
                        .with(label(it.ledger()), it.rows());
            case LedgerEvent.ExportFailed it ->
                Text.of("您导出的“{0}”没有完成，请打开查看原因", "Your export of “{0}” came to nothing; open it to see why")
                        .with(label(it.ledger()));
            case LedgerEvent.ExportCancelled it ->
                Text.of("取消了“{0}”的导出", "cancelled the export of “{0}”").with(label(it.ledger()));
            case LedgerEvent.ExportDownloaded it ->
                Text.of("下载了导出的“{0}”{1} 行", "downloaded {1} exported rows of “{0}”")
                        .with(label(it.ledger()), it.rows());
            case LedgerEvent.ExportedAtOnce it ->
                Text.of("导出了“{0}”{1} 行", "exported {1} rows of “{0}”").with(label(it.ledger()), it.rows());
            case LedgerEvent.MappingRenamed it ->
                Text.of("给“{0}”的列对应关系改了名称", "named a mapping of “{0}”").with(label(it.kind()));
            case LedgerEvent.MappingVoided it ->
                Text.of("作废了“{0}”的列对应关系", "voided a mapping of “{0}”").with(label(it.kind()));
            case LedgerEvent.MappingReinstated it ->
                Text.of("恢复了“{0}”的列对应关系", "reinstated a mapping of “{0}”").with(label(it.kind()));
            case LedgerEvent.RowsWritten it ->
                Text.of("导入“{0}”，写入 {1} 行", "imported {1} rows of “{0}”").with(label(it.kind()), it.rows());
            case LedgerEvent.ImportTakenBack it ->
                Text.of("撤回“{0}”的导入，收回 {1} 行", "took an import of “{0}” back, {1} rows")
                        .with(label(it.kind()), it.rows());
            case LedgerEvent.ImportReinstated it ->
                Text.of("恢复“{0}”已撤回的导入，恢复 {1} 行", "reinstated an import of “{0}”, {1} rows")
                        .with(label(it.kind()), it.rows());
            case LedgerEvent.LikeRowsLeftOut it ->
                Text.of("导入“{0}”时把 {1} 行待定的留下不写", "left {1} undecided rows of an import of “{0}” out")
                        .with(label(it.kind()), it.rows());
            case LedgerEvent.RowsHeldTheSame it ->
                Text.of("导入“{0}”时把 {1} 行判为已有档案，跳过", "held {1} rows of an import of “{0}” to be on file already")
                        .with(label(it.kind()), it.rows());
            case LedgerEvent.RowsHeldApart it ->
                Text.of("导入“{0}”时把 {1} 行判为另一处，写入", "held {1} rows of an import of “{0}” to be others")
                        .with(label(it.kind()), it.rows());
            case LedgerEvent.LikenessLeftOpen it ->
                Text.of("导入“{0}”时撤销了 {1} 行的判定", "took back what was held of {1} rows of an import of “{0}”")
                        .with(label(it.kind()), it.rows());
            case LedgerEvent.ExportRemoved it ->
                Text.of("清除了“{0}”的导出文件", "removed the exported file of “{0}”").with(label(it.ledger()));
        };
    }

    private Text label(String ledger) {
        return ledgers.label(ledger);
    }
}
