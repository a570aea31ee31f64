package tocsin.documents;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum DocumentProblem implements ProblemKind {
    NOT_A_KNOWN_KIND(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "不支持这种文件",
            "按内容判断，这不是 JPEG、PNG、WebP、HEIC 图片，也不是 PDF、Word、Excel 或纯文本。请另存为其中一种再上传。",
            "Unsupported kind of file",
            "By its content this is no JPEG, PNG, WebP or HEIC picture, no PDF, Word or Excel file and no plain text. Save it as one of these and send it again."),
    HASH_DIFFERS(
            HttpStatus.BAD_REQUEST,
            "文件在途中变了",
            "收到内容的校验值是 {1}，与声明的 {0} 不符。请重新上传。",
            "The file changed on its way",
            "What arrived has the hash {1}, not {0} as announced. Send it again."),
    TWO_KINDS_AT_ONCE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "文件里藏着别的文件",
            "这个 {0} 文件后面还接着 {1} 内容，可能有害，没有存入。请重新拍照，或用看图软件另存一份再上传。",
            "A file hides in the file",
            "This {0} file carries {1} content behind it, which may do harm, and was not kept. Take the picture again or save a new copy."),
    ACTIVE_CONTENT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "PDF 里有会自己运行的内容",
            "PDF 中含有 {0}，打开时可能自己运行，没有存入。请用“打印为 PDF”另存一份再上传。",
            "The PDF runs something by itself",
            "The PDF holds {0}, which may run when it is opened, and was not kept. Print it to a new PDF and send that."),
    SWELLS(
            HttpStatus.CONTENT_TOO_LARGE,
            "文件解开后过大",
            "文件解开后超过 {0} MB，没有存入。请去掉大图等内容再上传。",
            "The file swells",
            "Unpacked the file has more than {0} MB and was not kept. Take out large pictures and send it again."),
    TOO_MANY_PIXELS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "图片像素太多",
            "图片超过 {0} 百万像素，没有存入。请缩小后再上传。",
            "Too many pixels",
            "The picture has more than {0} million pixels and was not kept. Scale it down and send it again."),
    RANGE_UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "看不懂这一段的位置",
            "Content-Range 应写成 bytes 0-1048575/5242880，收到的是 {0}。请改正。",
            "The place of the part cannot be read",
            "Content-Range must read bytes 0-1048575/5242880, not {0}. Correct it."),
    PART_MISSING(
            HttpStatus.CONFLICT,
            "中间缺一段",
            "已收到 {0} 字节，这一段却从第 {1} 字节开始。请从第 {0} 字节接着传。",
            "A part is missing",
            "{0} bytes have arrived, yet this part begins at {1}. Go on from {0}."),
    FILE_MISSING(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "没有这张照片",
            "您还没有传过照片 {0}，或者传上来的文件不能当照片用（只收 JPG、PNG、WebP 和 PDF）。请先上传照片，再提交。",
            "No such photograph",
            "You have not uploaded photograph {0} yet, or what was uploaded cannot serve as one (JPG, PNG, WebP and PDF can). Upload a photograph, then submit."),
    FILE_ERASED(
            HttpStatus.GONE,
            "照片或附件已依法删除",
            "它已于 {0} 删除，依据{1}。日志里还有它的校验值，内容不能找回。",
            "Erased by law",
            "It was erased on {0} by {1}. The journal still has its hash; what it was cannot be brought back."),
    FILE_UNKNOWN(
            HttpStatus.NOT_FOUND,
            "没有这个文件",
            "没有校验值为 {0} 的照片或附件。请从记录的时间线或证据包里照抄 64 位校验值。",
            "No such file",
            "There is no photograph or attachment with the hash {0}. Copy its 64 signs from the record or an evidence pack."),
    NOT_TO_ERASE(
            HttpStatus.CONFLICT,
            "这不是照片或附件",
            "{0} 是已出具的文书或模板，不能单独删除。文书有误的，请作废。",
            "Not a photograph or attachment",
            "{0} is a paper given out or a template and cannot be erased by itself. Declare a wrong paper void."),
    ALREADY_SERVED(
            HttpStatus.CONFLICT,
            "已登记送达",
            "{0} 已于 {1} 送达，不再登记。",
            "Served already",
            "{0} was served on {1}; there is nothing to note."),
    PAPER_VOID(
            HttpStatus.CONFLICT,
            "文书已作废",
            "{0} 已作废，不能再登记。如作废有误，请先恢复。",
            "The paper is void",
            "{0} is void; nothing more can be noted of it. If that was wrong, restore it first."),
    PAPER_NOT_VOID(
            HttpStatus.CONFLICT,
            "文书没有作废",
            "{0} 没有作废，不用恢复。",
            "The paper is not void",
            "{0} is not void; there is nothing to restore."),
    SERVED_OUT_OF_TIME(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "送达日期不对",
            "送达日期 {0} 应在发出日 {1} 至今天之间。请改正。",
            "Wrong day of service",
            "The day of service, {0}, must lie between the day of issue, {1}, and today. Correct it."),
    NOBODY_TOOK_IT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "没有写明谁签收",
            "{0} 的送达须写明签收人。对方拒收的，请改选“留置送达”并写明拒收事由和见证人。",
            "Nobody is named who took it",
            "Name who took {0}. When it was refused choose “left behind” and name reason and witness."),
    REFUSAL_WITHOUT_WITNESS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "留置送达缺事由或见证人",
            "{0} 留置送达，须写明拒收事由和见证人。请补齐。",
            "Left behind without reason or witness",
            "{0} was left behind: name why it was refused and who saw it."),
    MARK_WRONG(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "机关代字不对",
            "机关代字“{0}”应为 1 至 30 个汉字、字母或数字。请改正。",
            "Not a mark",
            "The mark “{0}” must be 1 to 30 Chinese characters, letters or digits."),
    PATTERN_WRONG(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "文号格式不对",
            "文号格式“{0}”须含 {1} 各一次，不超过 60 字。请改正。",
            "Not a pattern of numbers",
            "The pattern “{0}” must hold {1} once each, in at most 60 signs."),
    MARK_TAKEN(
            HttpStatus.CONFLICT,
            "机关代字已有人用",
            "机关代字“{0}”已由{1}使用，两个机关同字会重号。请换一个。",
            "The mark is taken",
            "The mark “{0}” is used by {1}; two bodies with one mark would give the same numbers. Choose another."),
    MARK_MISSING(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "还没有机关代字",
            "{0}还没有机关代字，按名称拟的也已被占用。请先在“管理 › 文书编号”中设定。",
            "No mark yet",
            "{0} has no mark, and those proposed from its name are taken. Set one under Administration › Numbering first."),
    NOT_FROM_THE_PAST(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "不能从过去起用",
            "起用日期 {0} 早于今天 {1}，已发文书不再改变。请选今天或以后的日期。",
            "Not from the past",
            "The first day, {0}, is before today, {1}; papers given out do not change. Choose today or later."),
    TEMPLATE_UNREADABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "模板读不懂",
            "{0} 第 {1} 行不是合格的 XML：{2}。请改正后再上传。",
            "The template cannot be read",
            "{0}, line {1}, is not well-formed XML: {2}. Correct it and send it again."),
    TEMPLATE_SLOW(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "模板排版太慢",
            "按样例排版一份，{0} 秒还没有完成，模板没有采用。请减少内容，拆开没有空格的超长文字，再上传。",
            "The template takes too long to set",
            "Filled with a sample it was not set within {0} seconds, so it was not taken. Shorten it, break up very long words, and send it again."),
    TRIALS_BUSY(
            HttpStatus.CONFLICT,
            "正在排版别的模板",
            "同时只能试排两份模板。请稍等一会儿再试。",
            "Other templates are being tried",
            "Two templates can be tried at a time. Wait a moment and try again."),
    NOT_WORD(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "不是 Word 文档",
            "按内容判断，这不是 .docx 文档。请用 WPS 或 Word 另存为 .docx 再上传。",
            "Not a Word file",
            "By its content this is no .docx. Save it as .docx with WPS or Word and send it again."),
    TEMPLATE_SWELLS(
            HttpStatus.CONTENT_TOO_LARGE,
            "模板过大",
            "模板解开后超过 {0} 个部分或 {1} MB。请去掉图片等多余内容。",
            "The template is too large",
            "Unpacked it has more than {0} parts or {1} MB. Take out pictures and whatever is not needed."),
    TEMPLATE_FIELDS_UNKNOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "模板里有不认识的字段",
            "不认识的字段：{0}。请对照字段表改正。",
            "Unknown fields in the template",
            "Unknown fields: {0}. Correct them by the list of fields."),
    TEMPLATE_FIELDS_MISSING(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "模板缺少必备字段",
            "缺少必备字段：{0}。缺了它们文书不能成立，请补上。",
            "Mandatory fields are missing",
            "Missing: {0}. Without them the paper does not hold; add them."),
    TEMPLATE_ACTIVE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "模板里有不允许的内容",
            "不允许的内容：{0}。模板不能有宏、脚本、外部链接、嵌入对象、文本框和内容控件，请去掉。",
            "The template holds what is not allowed",
            "Not allowed: {0}. A template has no macros, scripts, outside links, embedded objects, text boxes or content controls; take them out."),
    NOT_A_PAGE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "不是 PDF 版式的模板",
            "PDF 版式的模板是含 html、head、body 的 .html 文件。请先下载现用模板，在它上面修改。",
            "Not a template of PDFs",
            "A template of PDFs is an .html file with html, head and body. Save the one in use and change that."),
    OTHER_FORM(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "不是这种文书",
            "{0} 不是用这种式样做的。请另选一份文书预览。",
            "Another form",
            "{0} is not made with this form. Choose another paper to look at."),
    NUMBERS_USED(
            HttpStatus.CONFLICT,
            "今年已经编过号",
            "{0}今年已用到 {1} 号，中途改格式会使同一年的文号不一致。请从 {2} 年起用。",
            "Numbers were given this year",
            "{0} has used {1} numbers this year; a change now would give one year two forms. Let it begin in {2}."),
    YEAR_TOO_FAR(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "起用年度不对",
            "起用年度应为 {0} 或 {1} 年，收到的是 {2}。请改正。",
            "Not such a year",
            "The first year must be {0} or {1}, not {2}. Correct it.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    DocumentProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
