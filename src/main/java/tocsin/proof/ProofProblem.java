package tocsin.proof;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum ProofProblem implements ProblemKind {
    NO_HEAD(
            HttpStatus.BAD_REQUEST,
            "不是封存头",
            "“{0}”不是封存头。请照抄文书上印的“规模-根”，如 29004-3f2a91c07be5d844，或粘贴整份封存头。",
            "This is no head",
            "“{0}” is no head. Copy SIZE-ROOT as printed on the paper, such as 29004-3f2a91c07be5d844, or paste the whole head."),
    NO_REASON(
            HttpStatus.BAD_REQUEST,
            "没有写事由",
            "请写明为什么导出这条记录的证据包，不超过 {0} 字。",
            "No reason given",
            "Say why the evidence of this record is taken, in at most {0} characters."),
    FILE_GONE(
            HttpStatus.CONFLICT,
            "原件不在或已变",
            "不能导出：{0}。请联系系统管理员从备份中找回文件。",
            "A file is gone or is not what it was",
            "It cannot be exported: {0}. Ask the system administrator to bring the file back from a backup.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ProofProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
