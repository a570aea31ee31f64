package tocsin.proof;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.database.TestDatabase;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Followers;
import tocsin.foundation.Journal;

/** The room of the proof on a journal, without any other room. Nothing is sealed but when told. */
final class ProofRoom implements AutoCloseable {
    private static final Actor CLERK = new Actor(new UUID(7, 2), "顾清", null, List.of());

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();
    private final Random random;
    private final Path files;

    /** A fact of a test. */
    record Barked(int times, String how) {}

    /** A picture was taken. */
    record Photographed(List<String> photos) {}

    /** A file was erased; called as the room of papers calls it. */
    record FileErased(String erased, ErasureGround ground, String reason) {}

    /** A paper went out; called as the room of papers calls it, since evidence looks for that. */
    record DocumentIssued(String kind, String number, UUID body, UUID about) {}

    /** What other rooms keep, in a folder of the test. */
    private final class Folder implements RecordFolder {
        @Override
        public List<UUID> papers(UUID record) {
            return sql().sql(
                            "select distinct subject as value from foundation.journal where kind = 'documents.DocumentIssued' and body like :about")
                    .param("about", "%" + record + "%")
                    .query(UUID.class)
                    .list();
        }

        @Override
        public Optional<KeptFile> file(String hash) {
            return Optional.of(files.resolve(hash)).filter(Files::exists).map(path -> new KeptFile(path, "jpg"));
        }

        @Override
        public Map<UUID, String> names(Collection<UUID> people) {
            return Map.of(CLERK.id(), CLERK.name());
        }

        @Override
        public byte[] pdf(String html) {
            return html.getBytes(StandardCharsets.UTF_8);
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    ProofRoom(TestDatabase database, Path keys, LogHash hash, long seed) {
        random = new Random(seed);
        files = keys.resolveSibling(keys.getFileName() + "-files");
        context.registerBean(RecordFolder.class, Folder::new);
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(4);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("TOCSIN_JOURNAL_KEYS", keys.toString(), "TOCSIN_JOURNAL_HASH", hash.word())));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(JdbcTemplate.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.register(Transactions.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AssignableTypeFilter(SealingRound.class));
        scanner.scan("tocsin.foundation", "tocsin.proof");
        context.refresh();
        context.getBean(Followers.class).stop();
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    TransactionTemplate transaction() {
        return context.getBean(TransactionTemplate.class);
    }

    RotateKey keys() {
        return context.getBean(RotateKey.class);
    }

    JournalSealer sealer() {
        return context.getBean(JournalSealer.class);
    }

    /** Seals everything: what another test of the same server has in flight holds the journal's last facts back for a moment. */
    void sealAll() {
        Awaitility.await().until(() -> {
            sealer().catchUp();
            return verified().unsealed() == 0;
        });
    }

    ExportEvidence evidence() {
        return context.getBean(ExportEvidence.class);
    }

    /** The key that signs now. */
    SigningKeys.Signer signer() {
        var head = heads().newest().orElseThrow().head();
        return context.getBean(SigningKeys.class).current(head.origin(), head.hash(), head.size());
    }

    /** Keeps a file and gives its hash. */
    String keep(byte[] content) throws IOException {
        var hash = HexFormat.of().formatHex(LogHash.SHA_256.of(content));
        Files.createDirectories(files);
        Files.write(files.resolve(hash), content);
        return hash;
    }

    /** The kept file of a hash. */
    Path kept(String hash) {
        return files.resolve(hash);
    }

    /** Records one fact about a record. */
    void tell(String room, Object body, UUID record) {
        var fact = new Fact(room + "." + body.getClass().getSimpleName(), record, new AreaPath("1.2."), body, digest());
        transaction()
                .executeWithoutResult(begun -> context.getBean(Journal.class).record(fact, CLERK));
    }

    LogStore log() {
        return context.getBean(LogStore.class);
    }

    /** Lets the newest head leave the machine on a paper. */
    void leaves() {
        context.getBean(TransactionTemplate.class).executeWithoutResult(begun -> {
            if (context.getBean(JournalHeads.class).leave("paper").isEmpty()) {
                throw new AssertionError("nothing was sealed");
            }
        });
    }

    /** The heads that are kept, the smallest first. */
    List<TreeHead> signed() {
        return heads().all().stream().map(TreeHead.Kept::head).toList();
    }

    HeadStore heads() {
        return context.getBean(HeadStore.class);
    }

    /** Records some facts, each batch in a transaction of its own. */
    void record(int facts) {
        for (int left = facts; left > 0; ) {
            int now = Math.min(left, 1 + random.nextInt(9));
            var batch = new ArrayList<Fact>();
            for (int n = 0; n < now; n++) {
                batch.add(new Fact(
                        random.nextBoolean() ? "kennels.Barked" : "kennels.Slept",
                        new UUID(7, random.nextInt(40)),
                        new AreaPath("1." + (1 + random.nextInt(5)) + "."),
                        new Barked(random.nextInt(1_000), "汪".repeat(1 + random.nextInt(20))),
                        digest()));
            }
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(
                            begun -> context.getBean(Journal.class).recordAll(batch, CLERK));
            left -= now;
        }
    }

    private byte[] digest() {
        var digest = new byte[32];
        random.nextBytes(digest);
        return digest;
    }

    /** What a verification finds after something was done behind the product's back; afterwards it is undone. */
    List<JournalFinding> after(Runnable act, String... heads) {
        return context.getBean(TransactionTemplate.class).execute(begun -> {
            begun.setRollbackOnly();
            sql().sql("set local session_replication_role = replica").update();
            act.run();
            return verify(heads);
        });
    }

    /** What whoever vouches for these keys finds. */
    List<JournalFinding> vouching(String... keys) {
        var findings = new ArrayList<JournalFinding>();
        context.getBean(VerifyJournal.class).run(List.of(), List.of(keys), findings::add);
        return findings;
    }

    /** What a verification finds. */
    List<JournalFinding> verify(String... heads) {
        var findings = new ArrayList<JournalFinding>();
        var told = context.getBean(VerifyJournal.class).run(List.of(heads), findings::add);
        if (told.findings() != findings.size()) {
            throw new AssertionError("counted " + told.findings() + " and told " + findings.size());
        }
        return findings;
    }

    JournalVerification verified() {
        return context.getBean(VerifyJournal.class).run(List.of(), finding -> {});
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
