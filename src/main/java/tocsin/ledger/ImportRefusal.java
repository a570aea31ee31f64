package tocsin.ledger;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of acts on an import as a whole; what is wrong with a cell is a {@link CellProblem}. */
enum ImportRefusal implements ProblemKind {
    NO_SUCH_KIND(
            HttpStatus.NOT_FOUND,
            "不能导入这种台账",
            "没有名为“{0}”的导入，有：{1}。",
            "No such import",
            "Nothing named “{0}” can be imported; there are: {1}."),
    NO_SUCH_IMPORT(
            HttpStatus.NOT_FOUND,
            "没有这次导入",
            "找不到导入 {0}，它可能是别人的，或已放弃。请从“导入”重新打开。",
            "No such import",
            "Import {0} was not found: it may be somebody else's, or was given up. Open it again from the imports."),
    FILE_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "文件太大",
            "文件 {0}，上限 {1}。请拆成几个文件，或只留需要的工作表后再传。",
            "The file is too large",
            "The file has {0}; the limit is {1}. Split it, or keep only the sheet needed, and send again."),
    FILE_ENDED(
            HttpStatus.GONE,
            "文件已到期清除",
            "这次导入的文件已按留存期限清除，不能再下载标注副本。写成的记录都在；需要时请重新上传原文件。",
            "The file’s time was over",
            "The file of this import was removed at the end of its period, so no marked copy can be made. The records it became are there; send the file again if you need to."),
    UPLOAD_BROKEN_OFF(
            HttpStatus.BAD_REQUEST,
            "文件没有传完",
            "传到一半断了，什么都没有留下。请重新上传。",
            "The upload broke off",
            "It stopped half-way and nothing was kept. Send the file again."),
    NO_HEADINGS(
            HttpStatus.BAD_REQUEST,
            "找不到表头",
            "前 {0} 行里没有认得的表头。请让一行写上列名，例如：{1}；也可以先下载模板。",
            "No headings found",
            "None of the first {0} rows holds headings that are known. Put the columns' names into one row, such as: {1}; or start from the template."),
    DOUBLED_HEADING(
            HttpStatus.BAD_REQUEST,
            "表头重复",
            "第 {0} 行的 {1} 列都可以是“{2}”。请改掉其中一列的表头后再导入；在页面上导入时，也可以直接指明用哪一列。",
            "A heading appears twice",
            "In row {0}, columns {1} could both be “{2}”. Rename one heading and import again; on the page you may also say which column to use."),
    REQUIRED_UNMAPPED(
            HttpStatus.BAD_REQUEST,
            "必填的列没有对应",
            "“{0}”必须有一列与它对应，表头里没有认出这一列。请把那一列的表头写成“{0}”，没有就补上一列，再导入；在页面上导入时，也可以直接指明是哪一列。",
            "A required column is not mapped",
            "“{0}” needs a column and no heading names it. Call the column “{0}”, or add one, and import again; on the page you may also say which column it is."),
    FIELD_MAPPED_TWICE(
            HttpStatus.BAD_REQUEST,
            "一个字段对应了两列",
            "{1} 列都对应到“{0}”。请只留一列。",
            "One field, two columns",
            "Columns {1} are all mapped to “{0}”. Keep one."),
    NO_SUCH_FIELD(
            HttpStatus.BAD_REQUEST,
            "没有这个字段或这一列",
            "“{0}”不是这种导入的字段或这张表的列。",
            "No such field or column",
            "“{0}” is no field of this import, or no column of this sheet."),
    WHY_ANOTHER(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "缺理由",
            "判为另一处要写明理由，日后查重时看得到。请填写理由。",
            "Reason missing",
            "Whoever holds a row to be another says why, so that nobody asks again. Give a reason."),
    NOT_NOW(HttpStatus.CONFLICT, "现在不能这样做", "这次导入处于“{0}”，{1}。", "Not now", "This import is at “{0}”: {1}."),
    NOTHING_TO_WRITE(
            HttpStatus.CONFLICT,
            "没有可写入的行",
            "没有一行可以写入：{0} 行有错，{1} 行已有相同。请先改错。",
            "Nothing to write",
            "No row can be written: {0} need correcting, {1} are there already. Correct some first."),
    REFUSED_BY_DATABASE(
            HttpStatus.CONFLICT,
            "与已有记录冲突",
            "这一行与系统里已有的记录或刚写入的另一行冲突（例如编号相同）。请核对后改正。",
            "It clashes with a record",
            "The row clashes with a record already there or just written, such as by the same number. Check and correct it."),
    NOTHING_TO_TAKE_BACK(
            HttpStatus.CONFLICT,
            "没有可撤回的行",
            "“{0}”没有写入过行，不用撤回。",
            "Nothing to take back",
            "No row of “{0}” was written, so there is nothing to take back."),
    BUILT_ON(
            HttpStatus.CONFLICT,
            "已有后续办理，不能撤回",
            "第 {0} 行写入的记录上已有：{1}。请先处理列出的各行，或只更正个别记录。",
            "Something was built on it",
            "On the record of row {0} stands: {1}. Deal with the rows listed first, or correct single records."),
    PLACE_TAKEN(
            HttpStatus.CONFLICT,
            "撤回后又有了相同的记录",
            "撤回之后系统里又登记了相同编号或代码的记录，不能恢复。请先处理后登记的那份。",
            "Their place is taken",
            "Since it was taken back, records with the same numbers or codes were registered. Deal with those first."),
    STAYS(
            HttpStatus.CONFLICT,
            "这种导入不能撤回",
            "“{0}”的导入不能整批撤回，请逐条更正。",
            "This kind stays",
            "Imports of {0} cannot be taken back whole; correct single records."),
    LIKE_UNDECIDED(
            HttpStatus.CONFLICT,
            "有行与已有档案相像，还没有定处理方式",
            "{0} 行与已有档案相像，还没有说怎么办，所以什么都没有写入：{1}。请用 --same 行号（就是已有的那一处，跳过）、--new 行号（是另一处，照写，用 --reason 说明理由）或 --skip 行号（留下不写）逐行说明；写 rest 代表其余各行。",
            "Rows look like records on file and nobody has decided",
            "{0} rows look like records on file and nothing says what to do with them, so nothing was written: {1}. Say of each --same ROWS (is that record, passed over), --new ROWS (is another, goes in; give --reason) or --skip ROWS (left out); rest stands for all the others."),
    NOT_LIKE_ANY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "这些行不像任何已有档案",
            "第 {0} 行没有与之相像的档案，不用说处理方式。请核对行号，什么都没有写入。",
            "These rows look like no record on file",
            "Rows {0} look like no record on file, so there is nothing to decide. Check the numbers; nothing was written."),
    NO_SUCH_ROW(
            HttpStatus.NOT_FOUND,
            "没有这一行",
            "第 {0} 行不在这次导入里，或已经写入。",
            "No such row",
            "Row {0} is not part of this import, or is already written.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ImportRefusal(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
        this.status = status;
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
