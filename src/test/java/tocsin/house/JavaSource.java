package tocsin.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** One source file as the compiler's own parser reads it. */
record JavaSource(Path file, String text, CompilationUnitTree unit, Trees trees) {
    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");

    /** A method or constructor, without the comment and the annotations before it. */
    record Method(String name, int lines, int parameters, boolean constructor) {}

    /** Every source file below a folder. */
    static List<JavaSource> below(Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(folder)) {
            var sources = paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var trees = Trees.instance(task);
            var read = new ArrayList<JavaSource>();
            for (var unit : task.parse()) {
                var file = Path.of(unit.getSourceFile().toUri());
                read.add(new JavaSource(
                        Path.of("").toAbsolutePath().relativize(file), Files.readString(file), unit, trees));
            }
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int lines() {
        return (int) text.lines().count();
    }

    /** Names of the public types that stand in no other. */
    Stream<String> publicTypes() {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .map(type -> type.getSimpleName().toString());
    }

    /** Methods and constructors of all its types; of a record, whose parameters are its columns, not the constructors. */
    List<Method> methods() {
        var methods = new ArrayList<Method>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                boolean constructor = method.getReturnType() == null;
                var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                if (!constructor || owner.getKind() != Tree.Kind.RECORD) {
                    methods.add(new Method(
                            owner.getSimpleName() + "." + (constructor ? "new" : method.getName()),
                            lines(method),
                            method.getParameters().size(),
                            constructor));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(new TreePath(unit), null);
        return methods;
    }

    /** Hands out everything that is written, from the outside in. */
    void each(Consumer<TreePath> take) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null) {
                    take.accept(getCurrentPath() == null ? new TreePath(unit) : new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(new TreePath(unit), null);
    }

    long line(Tree tree) {
        return unit.getLineMap().getLineNumber(start(tree));
    }

    private int lines(MethodTree method) {
        long from = end(method.getModifiers());
        if (from < 0) {
            from = start(method);
        }
        while (Character.isWhitespace(text.charAt((int) from))) {
            from++;
        }
        var map = unit.getLineMap();
        return (int) (map.getLineNumber(end(method)) - map.getLineNumber(from) + 1);
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }
}
