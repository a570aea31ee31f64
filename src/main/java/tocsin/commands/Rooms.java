package tocsin.commands;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the rooms on a database, with a web server or without.
 *
 * @param application the Spring configuration of all rooms
 * @param out where a command says what it did
 */
record Rooms(Class<?> application, PrintWriter out) {

    /**
     * Serves until the process is told to end; then the rooms close first and the database after them.
     *
     * @param properties what the command adds to the database's own
     * @param prepare called when requests are answered but readiness is still withheld
     * @param ready called when the readiness is told
     */
    void serve(
            OpenDatabase database,
            Map<String, Object> properties,
            Consumer<ApplicationContext> prepare,
            Consumer<ApplicationContext> ready) {
        var ended = new CountDownLatch(1);
        var context = start(WebApplicationType.SERVLET, database, properties, started -> {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                database.close();
                ended.countDown();
            }));
            prepare.accept(started);
        });
        database.keepRunning(lost -> out.println(lost.getMessage()));
        ready.accept(context);
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Does one thing in the rooms, without a web server, and closes everything.
     *
     * @param work gets the rooms' beans, returns the exit code
     */
    int once(OpenDatabase database, Map<String, Object> properties, ToIntFunction<ApplicationContext> work) {
        try (database;
                var context = start(WebApplicationType.NONE, database, properties, started -> {})) {
            return work.applyAsInt(context);
        }
    }

    private ConfigurableApplicationContext start(
            WebApplicationType type,
            OpenDatabase database,
            Map<String, Object> properties,
            Consumer<ConfigurableApplicationContext> started) {
        var all = new LinkedHashMap<>(database.properties());
        all.putAll(properties);
        var starting = new SpringApplication(application);
        starting.setWebApplicationType(type);
        starting.setRegisterShutdownHook(false);
        starting.setLogStartupInfo(false);
        starting.addListeners(
                (ApplicationListener<ApplicationStartedEvent>) event -> started.accept(event.getApplicationContext()));
        // Command line arguments outrank files and the environment, so a stray variable cannot point the rooms
        // elsewhere.
        var lines = all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        try {
            return starting.run(lines);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }
}
