package io.cityloop.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The world as uploaded rules see it, at compile time and when they run: the engine, the decision's vocabulary and a
 * little Java. Everything else is not found, as if it did not exist.
 */
final class FencedLoader extends ClassLoader {

    /** What generated code is linked with besides {@link AllowedApi}; {@link CompiledCheck} sees that only it uses them. */
    private static final Pattern LINKAGE = Pattern.compile(
            "org\\.(drools|kie)\\..*|java\\.lang\\.(invoke\\.\\w+(\\$\\w+)?|Class|Iterable|Throwable|Exception"
                    + "|Error|Void|Cloneable|NoSuchFieldError|Deprecated|FunctionalInterface|Override|AutoCloseable"
                    + "|SafeVarargs|SuppressWarnings|annotation\\.\\w+|runtime\\.ObjectMethods|MatchException"
                    + "|AssertionError|NullPointerException|ClassCastException|NoClassDefFoundError|constant\\.\\w+)"
                    + "|java\\.io\\.(Serializable|Externalizable|ObjectStreamException|IOException|ObjectInput|ObjectOutput)"
                    + "|java\\.util\\.(function\\.\\w+|Iterator|ListIterator|SequencedCollection|SequencedSet|SequencedMap"
                    + "|AbstractList|AbstractCollection|RandomAccess|Comparator|stream\\.\\w+|Spliterator|UUID|Date"
                    + "|regex\\.\\w+)");

    private final AllowedApi allowed;
    private final ClassLoader all;

    FencedLoader(AllowedApi allowed, ClassLoader all) {
        super("rules", null);
        this.allowed = allowed;
        this.all = all;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!visible(name)) {
            throw new ClassNotFoundException(name + " cannot be seen from rules");
        }
        return all.loadClass(name);
    }

    /** A nested type is seen with its outer one, and an outer one is seen for a nested one: the compiler needs both. */
    private boolean visible(String name) {
        String outer = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return LINKAGE.matcher(name).matches()
                || LINKAGE.matcher(outer).matches()
                || allowed.type(AllowedApi.internal(name))
                || allowed.type(AllowedApi.internal(outer))
                || allowed.encloses(AllowedApi.internal(name));
    }

    @Override
    public @Nullable URL getResource(String name) {
        return readable(name) ? all.getResource(name) : null;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return readable(name) ? all.getResourceAsStream(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return readable(name) ? all.getResources(name) : Collections.emptyEnumeration();
    }

    private boolean readable(String name) {
        return name.endsWith(".class")
                && visible(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
    }
}
