package tocsin.ledger;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Refusals of questions to a ledger. */
enum LedgerProblem implements ProblemKind {
    BUILT_ON(
            HttpStatus.CONFLICT,
            "已有后续办理，不能作废",
            "其上已有：{0}。请先处理这些记录，或者只更正有误的内容。",
            "Something was built on it",
            "On it stands: {0}. Deal with that first, or correct what is wrong in it."),
    NO_SUCH_LEDGER(
            HttpStatus.NOT_FOUND,
            "没有这个台账",
            "没有名为“{0}”的台账。请从菜单重新打开。",
            "No such ledger",
            "There is no ledger named “{0}”. Open it again from the menu."),
    NO_SUCH_COLUMN(
            HttpStatus.BAD_REQUEST,
            "没有这一列",
            "台账“{0}”没有可作{1}用的“{2}”。可用：{3}。",
            "No such column",
            "Ledger “{0}” has no “{2}” that could be {1}. There are: {3}."),
    BAD_VALUE(
            HttpStatus.BAD_REQUEST,
            "筛选值不对",
            "“{1}”不能用作“{0}”：{2}。",
            "A value does not fit",
            "“{1}” cannot be used for “{0}”: {2}."),
    TOO_MANY_VIEWS(
            HttpStatus.CONFLICT,
            "视图太多",
            "这个台账您已存了 {0} 个视图。请先删掉不用的再存。",
            "Too many views",
            "You keep {0} views of this ledger already. Drop one you do not use first."),
    BAD_CURSOR(
            HttpStatus.BAD_REQUEST,
            "翻页位置失效",
            "after 的值不属于这个台账的这种排序。请从第一页重新翻。",
            "The place in the list is lost",
            "The value of after does not belong to this ledger in this order. Start again from the first page.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    LedgerProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
