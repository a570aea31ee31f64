package tocsin.documents;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum DocumentProblem implements ProblemKind {
    NOT_A_KNOWN_KIND(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "不支持这种文件",
            "按内容判断，这不是 JPEG、PNG、WebP 图片或 PDF。请另存为其中一种再上传。",
            "Unsupported kind of file",
            "By its content this is no JPEG, PNG or WebP picture and no PDF. Save it as one of these and send it again."),
    HASH_DIFFERS(
            HttpStatus.BAD_REQUEST,
            "文件在途中变了",
            "收到内容的校验值是 {1}，与声明的 {0} 不符。请重新上传。",
            "The file changed on its way",
            "What arrived has the hash {1}, not {0} as announced. Send it again."),
    FILE_MISSING(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "照片还没有上传",
            "照片 {0} 还没有传到。请先上传照片，再提交。",
            "The photograph has not arrived",
            "Photograph {0} is not here yet. Upload it first, then submit.");

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
