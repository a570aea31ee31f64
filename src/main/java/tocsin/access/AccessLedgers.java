package tocsin.access;

import static tocsin.ledger.LedgerColumn.anyOf;
import static tocsin.ledger.LedgerColumn.code;
import static tocsin.ledger.LedgerColumn.id;
import static tocsin.ledger.LedgerColumn.oneOf;
import static tocsin.ledger.LedgerColumn.range;
import static tocsin.ledger.LedgerColumn.text;
import static tocsin.ledger.LedgerColumn.yesNo;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tocsin.foundation.FactKinds;
import tocsin.foundation.Text;
import tocsin.ledger.LedgerColumn;
import tocsin.ledger.LedgerColumn.Type;
import tocsin.ledger.LedgerColumn.Value;
import tocsin.ledger.LedgerDefinition;

/** The ledgers of this room: accounts for the security administrator, the audit for the audit administrator. */
@Configuration(proxyBeanMethods = false)
class AccessLedgers {
    private static final String STATE = """
            case when a.disabled_on is not null then 'DISABLED' when a.locked_until > :now then 'LOCKED' else 'OPEN' end""";

    private static final String MACHINES = """
            case j.by_id when '00000000-0000-0000-0000-000000000001' then '系统'
                         when '00000000-0000-0000-0000-000000000002' then '本机' end""";

    @Bean
    LedgerDefinition accountLedger(Roles roles) {
        return new LedgerDefinition(
                "accounts",
                Text.of("账号台账", "Accounts"),
                "administration",
                "/administration/accounts/{id}",
                "access.account_listed a",
                "a.id",
                "a.area_path",
                null,
                AccessPermission.READ_ACCOUNTS,
                accountColumns(roles.list()),
                "account",
                List.of(total("locked", "已锁定", "Locked", "LOCKED"), total("disabled", "已停用", "Disabled", "DISABLED")));
    }

    private static List<LedgerColumn> accountColumns(List<Role> roles) {
        var administrations = roles.stream().filter(Role::isAdministrator).toList();
        return List.of(
                code("account", "账号", "Account", "a.name"),
                text("name", "姓名", "Name", "a.person_name"),
                text("areaName", "区域", "Area", "a.area_name"),
                oneOf("state", "状态", "State", STATE, states()),
                anyOf("roles", "角色", "Roles", heldToday("o.role"), roles(roles)),
                text("posts", "岗位", "Posts", heldToday("o.title || '（' || g.name || '）'"))
                        .unsorted(),
                oneOf("administrator", "管理员类别", "Administration", "a.administrator", roles(administrations))
                        .hidden(),
                shownYesNo("secondFactor", "动态口令", "One-time codes", "a.second_factor"),
                yesNo("mustChange", "待改口令", "Password to be changed", "a.must_change"),
                range("lastSignedInAt", "最近登录", "Last signed in", Type.INSTANT, "a.last_signed_in_at"),
                range("lockedUntil", "锁定到", "Locked until", Type.INSTANT, "a.locked_until")
                        .hidden(),
                range("disabledOn", "停用日期", "Disabled on", Type.DATE, "a.disabled_on")
                        .hidden(),
                id("personId", "a.person_id"));
    }

    @Bean
    LedgerDefinition auditLedger(FactKinds facts) {
        return new LedgerDefinition(
                "audit",
                Text.of("审计台账", "Audit"),
                "administration",
                "/administration/audit/{id}",
                "access.audit_listed j",
                "j.id",
                "j.area_path",
                null,
                AccessPermission.AUDIT,
                List.of(
                        range("at", "时间", "Time", Type.INSTANT, "j.at"),
                        oneOf("room", "业务", "Room", "j.room", values(facts.rooms())),
                        oneOf("kind", "做了什么", "What was done", "j.kind", values(facts.kinds())),
                        text("byName", "操作人", "By", "coalesce(j.by_name, " + MACHINES + ")"),
                        text("byPost", "岗位", "Post", "j.by_post").unsorted(),
                        text("subjectName", "账号或人员", "Account or person", "j.subject_name"),
                        oneOf("reason", "拒绝原因", "Reason of refusal", "j.reason", reasons()),
                        code("address", "来源地址", "From address", "j.address"),
                        code("record", "记录编号", "Record", "j.subject::text").hidden(),
                        id("subject", "j.subject"),
                        id("byId", "j.by_id")),
                "-at",
                List.of());
    }

    private static List<Value> values(Map<String, Text> words) {
        return words.entrySet().stream()
                .map(word -> new Value(word.getKey(), word.getValue()))
                .toList();
    }

    private static List<Value> states() {
        return List.of(
                new Value("OPEN", Text.of("在用", "In use")),
                new Value("LOCKED", Text.of("已锁定", "Locked")),
                new Value("DISABLED", Text.of("已停用", "Disabled")));
    }

    private static List<Value> roles(List<Role> roles) {
        return roles.stream().map(role -> new Value(role.code(), role.label())).toList();
    }

    private static LedgerDefinition.Total total(String key, String zh, String en, String state) {
        return new LedgerDefinition.Total(key, Text.of(zh, en), "(" + STATE + ") = '" + state + "'", "state", state);
    }

    /** Something of each post the account's person holds today. */
    private static String heldToday(String what) {
        return """
                (select string_agg(distinct %s, ',') from organization.holding h
                 join organization.post o on o.id = h.post_id join organization.area g on g.id = o.area_id
                 where h.person_id = a.person_id and h.from_on <= :today and (h.until_on is null or h.until_on > :today))
                """.formatted(what);
    }

    private static LedgerColumn shownYesNo(String key, String zh, String en, String sql) {
        return new LedgerColumn(
                key,
                Text.of(zh, en),
                Type.BOOLEAN,
                sql,
                null,
                LedgerColumn.Filter.EQUALS,
                false,
                true,
                null,
                List.of(),
                false);
    }

    private static List<Value> reasons() {
        return List.of(
                new Value(AccessEvent.Reason.UNKNOWN_ACCOUNT.name(), Text.of("没有此账号", "no such account")),
                new Value(AccessEvent.Reason.WRONG_PASSWORD.name(), Text.of("口令不对", "wrong password")),
                new Value(AccessEvent.Reason.WRONG_CODE.name(), Text.of("动态口令不对", "wrong one-time code")),
                new Value(AccessEvent.Reason.LOCKED.name(), Text.of("已锁定", "locked")),
                new Value(AccessEvent.Reason.DISABLED.name(), Text.of("已停用", "disabled")));
    }
}
