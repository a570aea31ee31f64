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
    TWIN_ON_NEW_GROUND(
            CONFLICT,
            "接替区域里已有同一场所",
            "“{0}”（{1}）在接替的区域里也有档案，编号 {2}。请先停用其中一份，再撤销区域。",
            "The same place is on file there already",
            "“{0}” ({1}) is on file in the successor too, as {2}. Set one of the two files inactive first, then end the area."),
    HALF_A_POSITION(
            UNPROCESSABLE_CONTENT,
            "经纬度缺一个",
            "只填了{0} {1}。经度和纬度要么都填，要么都不填：请补上另一个，或两个都清空。",
            "Half a position",
            "Only the {0}, {1}, is given. Give both longitude and latitude, or clear both."),
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
    UNKNOWN_TYPE(
            UNPROCESSABLE_CONTENT,
            "没有这个场所类型",
            "“{0}”不在场所类型表里。请从列表中选择。",
            "No such type of place",
            "“{0}” is not in the catalogue of types. Choose from the list."),
    UNKNOWN_MEASURE(
            UNPROCESSABLE_CONTENT,
            "没有这项数值",
            "“{0}”不在可填的场所数值里。请从列表中选择。",
            "No such measure",
            "“{0}” is not among the measures that can be entered. Choose from the list."),
    DECIDED_ELSEWHERE(
            UNPROCESSABLE_CONTENT,
            "这个类别不能直接改",
            "“{0}”由界定标准得出或经确认程序认定。请更正档案中的数值，或在重点单位一栏确认、移出。",
            "This category is decided elsewhere",
            "“{0}” follows from the criteria or from a confirmation. Correct the file, or confirm or remove the key unit."),
    NO_OWNING_DEPARTMENT(
            UNPROCESSABLE_CONTENT,
            "缺产权部门",
            "政府部门出租的房产要写明产权部门，由该部门负责。请选择产权部门。",
            "Owning department missing",
            "A government-owned rental names the department that owns it and answers for it. Choose the owning department."),
    STATE_BY_ITS_OWN_ACT(
            UNPROCESSABLE_CONTENT,
            "经营状态要单独变更",
            "更正档案不改变经营状态（现为“{0}”）。请用“变更经营状态”，写明日期和原因。",
            "Change the state by its own act",
            "Correcting a file leaves its state (“{0}”). Use “change state”, with its day and reason."),
    NO_SUCH_INSPECTOR(
            UNPROCESSABLE_CONTENT,
            "找不到这个人",
            "要指定的实名检查人不在您能查到的人员里。请从人员列表中另选一人，或先登记这个人。",
            "No such person",
            "The inspector to be named is not among the people you may see. Choose somebody from the register of people, or register the person first."),
    SAME_STATE(
            CONFLICT,
            "经营状态没有变化",
            "这里已是“{0}”。如需更正原来的日期，请在备注中说明。",
            "The state is the same",
            "It is “{0}” already. Choose another state."),
    STATE_OUT_OF_ORDER(
            UNPROCESSABLE_CONTENT,
            "日期不对",
            "{0} 应在上一次变更（{1}）之后，且不晚于今天。请改正日期。",
            "The day does not fit",
            "{0} must lie after the last change ({1}) and not after today. Correct the day."),
    UNKNOWN_USE(
            UNPROCESSABLE_CONTENT,
            "没有这种建筑用途",
            "“{0}”不在建筑用途表里。请从列表中选择。",
            "No such use of a building",
            "“{0}” is not in the catalogue of uses. Choose from the list."),
    BUILDING_ON_FILE(
            CONFLICT,
            "这栋建筑已有档案",
            "“{0}”（{1}）在“{2}”已有档案，编号 {3}。请打开该档案；若确是另一栋，请把名称或地址写得能区分开。",
            "This building has a file already",
            "“{0}” ({1}) in “{2}” is on file as {3}. Open that file; if it is another building, make name or address tell them apart."),
    NO_SUCH_BUILDING(
            UNPROCESSABLE_CONTENT,
            "没有这栋建筑",
            "所选的建筑不在台账里。请从列表中选择，或先登记建筑。",
            "No such building",
            "The building chosen is not on file. Choose from the list, or register it first."),
    WITH_ITSELF(UNPROCESSABLE_CONTENT, "不能与自己合并", "请选择另一份档案。", "Not with itself", "Choose another file."),
    WITHDRAWN(
            CONFLICT,
            "已随导入撤回",
            "“{0}”（{1}）已随导入撤回，不能再办理。如撤错了，请在那次导入的页面上恢复。",
            "Taken back with its import",
            "“{0}” ({1}) was taken back with its import and takes no act. If that was wrong, reinstate the import on its page."),
    MERGED_ALREADY(
            CONFLICT,
            "这份档案已并入另一份",
            "“{0}”（{1}）已并入另一份档案，请在保留的那份上操作。",
            "Merged into another file already",
            "“{0}” ({1}) is part of another file. Act on the one that was kept."),
    HOLDS_OTHERS(
            CONFLICT,
            "这份档案里并有其他档案",
            "“{0}”曾并入过其他档案，不能再并入别的。请反过来合并，或先撤销它的合并。",
            "Other files are part of this one",
            "Other files became part of “{0}”. Merge the other way round, or undo its merges first."),
    BUILT_ON(
            CONFLICT,
            "合并之后又有新内容",
            "合并之后新增记录 {0} 条、更正 {1} 次，不能撤销合并。可在更正中把另一处登记为新场所。",
            "Something was built on the merge",
            "Since the merge {0} records were added and {1} corrections made, so it cannot be undone. Register the other place anew."),
    KEY_UNIT_ALREADY(
            CONFLICT,
            "已是重点单位",
            "“{0}”已确认为消防安全重点单位。如依据有变，请先移出再确认。",
            "A key unit already",
            "“{0}” is confirmed already. If the basis changed, remove it first."),
    LIST_FILED_ALREADY(
            CONFLICT,
            "这一年的名单已报备",
            "“{0}”{1} 年的重点单位名单已经报备。",
            "That year’s list is filed",
            "The list of “{0}” for {1} has been filed."),
    CORNER_TWICE(
            UNPROCESSABLE_CONTENT,
            "角的名称重复",
            "“{0}”出现了两次。同一场所的角不要重名。",
            "A corner twice",
            "“{0}” stands twice. Give each corner of a place a name of its own."),
    NOT_A_CORNER_HERE(
            UNPROCESSABLE_CONTENT,
            "不是这里的角",
            "选中的角不在“{0}”现有的角里，可能刚被别人改过。请刷新后再登记。",
            "No corner of this place",
            "“{0}” has no such corner any more. Reload and note it again."),
    DAY_TO_COME(
            UNPROCESSABLE_CONTENT,
            "日期不能在今天之后",
            "{0} 还没有到。请填今天或以前的日期。",
            "A day to come",
            "{0} has not come yet. Give today or an earlier day."),
    NEGATIVE(
            UNPROCESSABLE_CONTENT,
            "数值不能为负",
            "“{0}”的值 {1} 不能为负。请改正。",
            "Negative value",
            "The value {1} of “{0}” cannot be negative. Correct it."),
    TOO_MANY_PLATES(
            UNPROCESSABLE_CONTENT,
            "门牌码数量不对",
            "筛选出 {0} 处场所，一次可打印 1 至 {1} 处。请调整筛选条件，分批打印。",
            "Wrong number of plates",
            "{0} premises were found; 1 to {1} plates can be printed at a time. Narrow the filter."),
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
