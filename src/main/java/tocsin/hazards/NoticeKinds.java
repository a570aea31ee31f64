package tocsin.hazards;

import static tocsin.documents.DocumentKind.field;
import static tocsin.documents.DocumentKind.item;
import static tocsin.documents.DocumentKind.mandatory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.documents.DocumentKind;
import tocsin.foundation.Text;

/** The kinds of paper this room issues, and what their templates may say. */
@Configuration(proxyBeanMethods = false)
class NoticeKinds {
    static final String NOTICE = "rectification-notice";
    static final String ORDER_IMMEDIATE = "rectification-order-immediate";
    static final String ORDER_BY_DATE = "rectification-order-by-date";
    private static final String ORDERS = "rectification-order";
    private static final String AT_ONCE = "atOnce";
    private static final String BY_DATE = "byDate";

    private static final Text NOTICE_LABEL = Text.of("整改通知书", "Rectification notice");
    private static final Text ORDER_LABEL = Text.of("责令改正通知书", "Order to rectify");

    /** Where the hazard is, and what a visit found. */
    static final List<DocumentKind.Field> PLACE = List.of(
            mandatory("premisesName", "场所名称", "Premises", "恒泽针织厂"),
            field("premisesNumber", "场所编号", "Number of the premises", "C000012"),
            mandatory("premisesAddress", "场所地址", "Address", "望火镇永兴路 88 号"),
            field("creditCode", "统一社会信用代码", "Credit code", "91330102MA2XY01A45"),
            field("legalRepresentative", "法定代表人", "Legal representative", "韩立诚"),
            mandatory("foundOn", "检查日期", "Day of the visit", "2026年3月12日"),
            field("regulator", "行业主管部门", "Regulator", "县工业和信息化局（谁主管谁负责）"),
            field("source", "发现途径", "How it was found", "网格巡查"));

    static final List<DocumentKind.Field> HAZARDS = List.of(
            item("hazards", "index", "序号", "No.", "1"),
            item("hazards", "spot", "部位", "Spot", "二楼安全出口"),
            demanded(item("hazards", "description", "隐患内容", "Hazard", "二楼安全出口堆放纱包")),
            item("hazards", "level", "等级", "Level", "一般"),
            item("hazards", "category", "类别", "Category", "安全疏散"),
            item("hazards", "basis", "依据条款", "Article", "《中华人民共和国消防法》第二十八条"));

    private static final List<DocumentKind.Field> REQUIREMENTS = List.of(
            mandatory("measure", "整改措施", "Measure", "清走安全出口处的纱包，划线禁放"),
            mandatory("dueOn", "整改期限", "Deadline", "2026年3月20日"),
            field("howComputed", "期限由来", "How the deadline was computed", "自 2026-03-12 起 6 个工作日"),
            mandatory("responsibleName", "整改责任人", "Responsible person", "韩立诚"),
            field("responsiblePhone", "责任人电话", "Their telephone", "000-0000003"),
            field("trackerName", "跟踪人", "Who follows it up", "杨朔"),
            field("trackerPhone", "跟踪人电话", "Their telephone", "000-0000002"),
            field("recheckOn", "复查日期", "Recheck by", "2026年3月25日"),
            field("lawArticle", "法律依据", "Article of law", "《中华人民共和国消防法》第六十条"));

    /** Who signs, and where whoever does not agree may turn. */
    static final List<DocumentKind.Field> OFFICERS = List.of(
            demanded(item("officers", "name", "执法人员", "Officer", "柏青")),
            demanded(item("officers", "cardNumber", "执法证号", "Card number", "99-01-0001")),
            field("reviewDays", "复议期限（日）", "Days to ask for review", "60"),
            field("lawsuitMonths", "起诉期限（月）", "Months to go to court", "6"));

    /** By which sentence the two orders differ. */
    private static final List<DocumentKind.Field> DEMANDS = List.of(
            field(AT_ONCE, "有值即为立即改正", "Set when it is to be done at once", ""),
            field(BY_DATE, "有值即为限期改正", "Set when it is to be done by a date", "限期改正"));

    @Bean
    DocumentKind rectificationNotice() {
        return new DocumentKind(
                NOTICE,
                new DocumentKind.Form(NOTICE, NOTICE_LABEL, Map.of()),
                NOTICE_LABEL,
                NOTICE,
                "整改",
                fields(Stream.of(PLACE, HAZARDS, REQUIREMENTS)));
    }

    @Bean
    DocumentKind rectificationOrderImmediate() {
        return order(ORDER_IMMEDIATE, Text.of("责令立即改正通知书", "Order to rectify at once"), Map.of(AT_ONCE, "立即改正"));
    }

    @Bean
    DocumentKind rectificationOrderByDate() {
        return order(ORDER_BY_DATE, Text.of("责令限期改正通知书", "Order to rectify by a date"), Map.of(BY_DATE, "限期改正"));
    }

    /** The kind of paper a command asks for. */
    static String code(IssueNotice.Kind kind) {
        return switch (kind) {
            case NOTICE -> NOTICE;
            case ORDER_IMMEDIATE -> ORDER_IMMEDIATE;
            case ORDER_BY_DATE -> ORDER_BY_DATE;
        };
    }

    /** Orders share one form and one series. The law an order rests on stands in it; a notice may do without. */
    private static DocumentKind order(String code, Text label, Map<String, String> says) {
        var fields = fields(Stream.of(PLACE, HAZARDS, REQUIREMENTS, OFFICERS, DEMANDS)).stream()
                .map(field -> field.name().equals("lawArticle") ? demanded(field) : field)
                .toList();
        return new DocumentKind(code, new DocumentKind.Form(ORDERS, ORDER_LABEL, says), label, ORDERS, "责改", fields);
    }

    static List<DocumentKind.Field> fields(Stream<List<DocumentKind.Field>> groups) {
        return groups.flatMap(List::stream).toList();
    }

    static DocumentKind.Field demanded(DocumentKind.Field field) {
        return new DocumentKind.Field(field.name(), field.list(), field.label(), true, field.sample());
    }
}
