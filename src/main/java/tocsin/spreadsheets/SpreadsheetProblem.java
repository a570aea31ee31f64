package tocsin.spreadsheets;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Why a file is not taken as a spreadsheet, and what to do. */
public enum SpreadsheetProblem implements ProblemKind {
    EMPTY_FILE(
            "文件是空的",
            "收到的文件没有内容。请在 Excel 里打开确认后重新保存再传。",
            "The file is empty",
            "The file has no content. Open it in Excel, save it again and send that."),
    ENCRYPTED(
            "文件设了密码",
            "这份表格有打开密码，无法读取。请在 Excel 的“文件—信息—保护工作簿”里去掉密码，另存后再传。",
            "The file has a password",
            "The workbook needs a password to open. Remove it in Excel under File, Info, Protect Workbook, save and send again."),
    OLD_EXCEL(
            "旧版 Excel 文件",
            "这份 .xls 是 Excel 97 以前的格式，或不是 Excel 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再传。",
            "An old Excel file",
            "This .xls is of a time before Excel 97, or no workbook at all. Open it in Excel, save it as .xlsx and send that."),
    OLD_EXCEL_TOO_LARGE(
            "旧版 Excel 文件太大",
            "这份 .xls 有 {0} MB，超过 {1} MB。请用 Excel 或 WPS 另存为 .xlsx 后再传。",
            "An old Excel file too large",
            "This .xls has {0} MB, more than {1} MB. Save it as .xlsx and send that."),
    OLD_OFFICE_DAMAGED(
            "旧版 Office 文件打不开",
            "这个文件的开头是旧版 Office 文件（.xls、.doc、.ppt 都是这样），里面却读不出来：没有传完、已损坏，或者根本不是表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再传；打不开的，请向提供文件的人重新要一份。",
            "An old Office file that cannot be opened",
            "The file begins like an old Office file (.xls, .doc and .ppt all do), but its inside cannot be read: it is cut short, damaged, or no sheet at all. Open it in Excel and save it as .xlsx; if it does not open, ask for it again."),
    TEXT_UNDER_ANOTHER_NAME(
            "名为 .xlsx，其实是文本",
            "“{0}”的名字是 .xlsx，内容却是纯文本，不是 Excel 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再传；本来就是 .csv 的，把扩展名改回 .csv。",
            "Called .xlsx, but text",
            "“{0}” is called .xlsx but holds plain text, no workbook. Open it in Excel and save it as .xlsx; if it was a .csv all along, give it that ending again."),
    WEB_PAGE(
            "其实是网页",
            "文件名像表格，内容却是网页（有些系统这样导出）。请用 Excel 打开，另存为 .xlsx 后再传。",
            "A web page, in truth",
            "The name is a spreadsheet's, the content a web page (some systems export so). Open it in Excel, save it as .xlsx and send that."),
    NOT_A_SPREADSHEET(
            "不是表格文件",
            "只能读 .xlsx、.xls 和 .csv，这个文件都不是（{0}）。请在 Excel 里另存为 .xlsx 后再传。",
            "Not a spreadsheet",
            "Only .xlsx, .xls and .csv can be read and this is none ({0}). Save it as .xlsx in Excel and send that."),
    UNREADABLE(
            "表格文件已损坏",
            "读到 {0} 时出错，文件可能没有传完或已损坏。请用 Excel 打开并另存一份再传。",
            "The file is damaged",
            "Reading stopped at {0}; the file may be cut short or damaged. Open it in Excel, save a copy and send that."),
    UNKNOWN_ENCODING(
            "文字编码认不出",
            "这份 .csv 既不是 UTF-8、UTF-16，也不是 GB18030。请在 Excel 里另存为 .xlsx 或“CSV UTF-8”后再传。",
            "Unknown text encoding",
            "This .csv is neither UTF-8, UTF-16 nor GB18030. Save it as .xlsx or as “CSV UTF-8” in Excel and send that."),
    OTHER_ENCODING(
            "不是这种编码",
            "这份 .csv 里有 {0} 读不了的字节，说明编码不是 {0}。请换一种编码。",
            "Not this encoding",
            "This .csv holds bytes that {0} cannot read, so its encoding is another. Choose another."),
    SWELLS(
            "解压后大得异常",
            "这个文件解开后{0}，超过上限，为安全起见没有读取。请新建工作簿，只粘贴数据（值），另存后再传。",
            "It swells beyond measure",
            "Unpacked, this file has {0}, beyond the limit, so it was not read. Paste the data as values into a new workbook and send that."),
    TOO_WIDE(
            "列太多",
            "第 {0} 行在 {1} 列之后还有内容，最多读 {2} 列。请删去多余的列后再传。",
            "Too many columns",
            "Row {0} holds something beyond column {1}; at most {2} columns are read. Delete the columns not needed and send again."),
    NO_SUCH_SHEET(
            "没有这张工作表",
            "文件里没有名为“{0}”的工作表，有：{1}。请重新选择。",
            "No such sheet",
            "The file has no sheet named “{0}”; it has: {1}. Choose again.");

    private final Text title;
    private final Text detail;

    SpreadsheetProblem(String titleZh, String detailZh, String titleEn, String detailEn) {
        this.title = Text.of(titleZh, titleEn);
        this.detail = Text.of(detailZh, detailEn);
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.BAD_REQUEST;
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
