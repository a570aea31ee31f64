package tocsin.house;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** The refusals of the document: one schema, one response per status. */
final class ApiProblems {
    private static final Map<Integer, String> MEANINGS = meanings();

    /** Statuses of single operations, beyond what follows from their shape. */
    private static final Map<String, List<Integer>> OWN = Map.of(
            "signIn", List.of(401, 403, 423, 429, 503),
            "completeSetUp", List.of(409, 410, 422),
            "keepFile", List.of(413, 415),
            "giveBatch", List.of(413),
            "receiveImport", List.of(413));

    private ApiProblems() {}

    /** Enters what may be refused: reading asks who and where, writing also whether the record allows it. */
    static void enter(Operation operation, HandlerMethod method, boolean open) {
        var statuses = new TreeSet<>(OWN.getOrDefault(operation.getOperationId(), List.of()));
        var parameters = operation.getParameters() == null
                ? List.<io.swagger.v3.oas.models.parameters.Parameter>of()
                : operation.getParameters();
        boolean write = !method.hasMethodAnnotation(GetMapping.class);
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            statuses.add(400);
        }
        if (!open) {
            statuses.addAll(List.of(401, 403));
        }
        if (!open && parameters.stream().anyMatch(parameter -> parameter.getIn().equals("path"))) {
            statuses.add(404);
        }
        if (write && !open && (!parameters.isEmpty() || operation.getRequestBody() != null)) {
            statuses.addAll(List.of(409, 422));
        }
        statuses.forEach(status -> operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(status), new ApiResponse().$ref("#/components/responses/" + name(status))));
    }

    /** Describes the refusals once, for every operation to point at. */
    static void describe(Components components) {
        components.addSchemas("Problem", problem());
        MEANINGS.forEach((status, meaning) -> components.addResponses(
                name(status),
                new ApiResponse()
                        .description(meaning)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))))));
    }

    private static Schema<?> problem() {
        var field = object(Map.of(
                "pointer", string("JSON pointer of the value, such as `/dueOn`"),
                "code", string("short and stable"),
                "detail", string("what is wrong and what to do")));
        var problem = object(Map.of(
                "type",
                        string("stable name of the refusal, such as `/problems/hazards/already-ordered`")
                                .format("uri-reference"),
                "title", string("the refusal in a few words, in the language asked for"),
                "status",
                        new Schema<Integer>().types(java.util.Set.of("integer")).format("int32"),
                "detail", string("what is wrong and what to do, in the language asked for"),
                "instance", string("address that was asked").format("uri-reference")));
        problem.addProperty(
                "errors", new Schema<>().types(java.util.Set.of("array")).items(field));
        problem.setDescription("A refusal (RFC 9457). Nothing was changed.");
        return problem;
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        var schema = new Schema<>().types(java.util.Set.of("object"));
        properties.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            schema.addProperty(entry.getKey(), entry.getValue());
            schema.addRequiredItem(entry.getKey());
        });
        return schema;
    }

    private static Schema<?> string(String description) {
        return new Schema<>().types(java.util.Set.of("string")).description(description);
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static Map<Integer, String> meanings() {
        var meanings = new LinkedHashMap<Integer, String>();
        meanings.put(400, "The request cannot be read, or a value is missing or malformed 请求无法读取，或有值缺失、格式不对");
        meanings.put(401, "Not signed in, or wrong account or password 未登录，或账号口令不对");
        meanings.put(403, "Not your duty or not your area 不在您的职责或辖区内");
        meanings.put(404, "There is no such thing, or not for you 不存在，或不在您可见的范围内");
        meanings.put(409, "The record has moved on, or the id is taken 记录已变化，或编号已被占用");
        meanings.put(410, "The link is over 链接已失效");
        meanings.put(413, "Too large 内容过大");
        meanings.put(415, "A kind of file that is not taken 不接受的文件类型");
        meanings.put(422, "A rule of the field forbids it 业务规则不允许");
        meanings.put(423, "The account is locked for a while 账号暂时锁定");
        meanings.put(429, "Too many failures from this address 该地址失败次数过多");
        meanings.put(503, "Too many people are signing in 正在登录的人太多");
        return meanings;
    }
}
