package tocsin.operations;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.foundation.CanonicalJson;

/**
 * What is logged as lines for people, or with {@code TOCSIN_LOG=json} as one JSON object to an event with the field names of the Elastic
 * Common Schema, which collectors read without being told how.
 */
public class LogLine extends LayoutBase<ILoggingEvent> {
    private static final String SCHEMA = "8.11";

    private final PatternLayout text = new PatternLayout();
    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();
    private boolean structured;

    /** How lines for people look. */
    public void setPattern(String pattern) {
        text.setPattern(pattern);
    }

    /** {@code json} for one object to an event, anything else for lines. */
    public void setForm(String form) {
        structured = form.equals("json");
    }

    @Override
    public void start() {
        text.setContext(getContext());
        text.start();
        traces.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return structured ? CanonicalJson.write(fields(event)) + "\n" : text.doLayout(event);
    }

    private Map<String, Object> fields(ILoggingEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("@timestamp", event.getInstant().toString());
        fields.put("ecs.version", SCHEMA);
        fields.put("service.name", "tocsin");
        fields.put("log.level", event.getLevel().toString());
        fields.put("log.logger", event.getLoggerName());
        fields.put("process.thread.name", event.getThreadName());
        fields.put("message", event.getFormattedMessage());
        var request = event.getMDCPropertyMap().get("request");
        if (request != null) {
            fields.put("http.request.id", request);
        }
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().stream()
                    .filter(pair -> pair.value != null)
                    .forEach(pair -> fields.put(pair.key, pair.value));
        }
        if (event.getThrowableProxy() != null) {
            fields.put("error.type", event.getThrowableProxy().getClassName());
            fields.put("error.stack_trace", traces.convert(event));
        }
        return fields;
    }
}
