package tocsin.premises;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.HttpStatus;
import tocsin.foundation.ProblemKind;
import tocsin.foundation.Text;

/** Every refusal of this room. */
public enum PremisesProblem implements ProblemKind {
    ALREADY_ON_FILE(
            CONFLICT,
            "已有同一场所的档案",
            "“{0}”（{1}）在“{2}”已有档案，编号 {3}。请打开该档案补充；若确是另一处，请把名称或地址写得能区分开。",
            "This place has a file already",
            "“{0}” ({1}) in “{2}” is on file as {3}. Open that file; if it is another place, make name or address tell them apart."),
    HALF_A_POSITION(
            UNPROCESSABLE_CONTENT,
            "经纬度缺一个",
            "经度和纬度要么都填，要么都不填。请补上另一个，或两个都清空。",
            "Half a position",
            "Give both longitude and latitude, or neither."),
    OUTSIDE_THE_COUNTRY(
            UNPROCESSABLE_CONTENT,
            "位置不对",
            "经度 {0}、纬度 {1} 超出范围（经度 −180 至 180，纬度 −90 至 90）。请检查是否填反。",
            "Position out of range",
            "Longitude {0}, latitude {1} are out of range (−180…180, −90…90). Were they swapped?"),
    UNKNOWN_CATEGORY(
            UNPROCESSABLE_CONTENT,
            "没有这个场所类别",
            "“{0}”不在场所类别表里。请从列表中选择。",
            "No such category of premises",
            "“{0}” is not in the catalogue of categories. Choose from the list."),
    NEGATIVE(
            UNPROCESSABLE_CONTENT,
            "数值不能为负",
            "“{0}”的值 {1} 不能为负。请改正。",
            "Negative value",
            "The value {1} of “{0}” cannot be negative. Correct it."),
    STILL_IN_A_HIGHER_NODE(
            UNPROCESSABLE_CONTENT,
            "请选到镇街以下",
            "“{0}”是{1}级，场所要归到镇街、村居或网格。请选择更细的区域。",
            "Choose a smaller area",
            "“{0}” is a {1}; a place belongs to a town, village or grid. Choose a smaller area.");

    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    PremisesProblem(HttpStatus status, String titleZh, String detailZh, String titleEn, String detailEn) {
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
