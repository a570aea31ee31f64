package tocsin.attachments;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum AttachmentProblem implements ProblemKind {
    FILE_NOT_HERE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "文件还没有上传",
            "您还没有传过文件 {0}。请先上传文件，再添加附件。",
            "The file has not arrived",
            "You have not uploaded file {0} yet. Upload it first, then add it."),
    HANGS_ALREADY(
            HttpStatus.CONFLICT,
            "这份文件已在附件里",
            "同一份文件已作为“{0}”附在这条记录上，不用再加。",
            "The file is here already",
            "The same file hangs on this record as “{0}”; there is no need to add it again."),
    TOO_MANY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "附件太多",
            "一条记录最多附 {0} 份、共 {1} MB。请先撤下不需要的。",
            "Too many attachments",
            "A record takes at most {0} files of {1} MB together. Withdraw what is not needed first."),
    WITHDRAWN_ALREADY(
            HttpStatus.CONFLICT,
            "附件已撤下",
            "“{0}”已经撤下。刷新后再看。",
            "Withdrawn already",
            "“{0}” was withdrawn already. Load the page again."),
    NOT_WITHDRAWN(
            HttpStatus.CONFLICT,
            "附件没有撤下",
            "“{0}”没有撤下，不用恢复。",
            "Not withdrawn",
            "“{0}” was not withdrawn; there is nothing to restore."),
    NO_STRIPPED_COPY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "只有原件",
            "“{0}”是 HEIC 图片，只存了含拍摄信息的原件，您的岗位不能下载。请让添加的人另传一份 JPEG。",
            "Only the original is here",
            "“{0}” is a HEIC picture; only the original with what the camera wrote is kept, which your post may not download. "
                    + "Ask whoever added it for a JPEG.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    AttachmentProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
