package io.cityloop.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Reads the classes made of uploaded rules before any of them is loaded, and names what they may not do. The words of the
 * source do not matter here: what is looked at is what would run.
 *
 * <p>Jumps go forward only, classes of rules call no code of rules, and no code is handed over as a value: so every
 * right-hand side and condition ends by itself. What remains without a bound of its own is how often rules fire, which the
 * judgement counts, and how many combinations a condition has, which the trial measures.
 */
final class CompiledCheck {

    private static final String ENGINES_OWN = "org/drools/project/model/ProjectModel_";
    private static final Set<String> BOILERPLATE =
            Set.of("<init>", "values", "valueOf", "$values", "clone", "writeReplace");
    private static final int LARGEST_ARRAY = 255;

    private final AllowedApi allowed;
    private final String folder;
    private final Map<String, String> ruleOfClass = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Set<String> loops = new LinkedHashSet<>();

    CompiledCheck(AllowedApi allowed, String decision) {
        this.allowed = allowed;
        this.folder = "rules/" + decision + "/";
    }

    /** One finding: the rule it stands in, empty when nobody can say, and what it uses; null for a loop. */
    record Finding(String rule, @Nullable String use) {}

    /** What is wrong in these classes, by file name. */
    List<Finding> findings(Map<String, byte[]> classes) {
        classes.forEach((file, bytes) -> {
            String name = file.substring(0, file.length() - ".class".length());
            if (!name.startsWith(ENGINES_OWN)) {
                new ClassReader(bytes).accept(new OneClass(name), ClassReader.SKIP_FRAMES);
            }
        });
        List<Finding> findings = new ArrayList<>();
        loops.forEach(name -> findings.add(new Finding(rule(name), null)));
        uses.forEach((name, used) -> used.forEach(use -> findings.add(new Finding(rule(name), use))));
        return findings.stream().distinct().toList();
    }

    private String rule(String className) {
        String outer = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        return ruleOfClass.getOrDefault(outer, "");
    }

    private static boolean frame(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        return simple.startsWith("Rules") || simple.startsWith("DomainClassesMetadata");
    }

    private final class OneClass extends ClassVisitor {
        private final String name;

        OneClass(String name) {
            super(Opcodes.ASM9);
            this.name = name;
            if (!name.startsWith(folder) || name.contains("$") && !frame(name)) {
                refuse("class " + name.substring(name.lastIndexOf('/') + 1));
            }
        }

        private void refuse(String use) {
            uses.computeIfAbsent(name, key -> new LinkedHashSet<>())
                    .add(use.replace('/', '.').replace('$', '.'));
        }

        private void type(String type) {
            String element =
                    type.startsWith("[") ? Type.getType(type).getElementType().getDescriptor() : "L" + type + ";";
            if (element.startsWith("L")) {
                String plain = element.substring(1, element.length() - 1);
                if (!plain.startsWith(folder) && !allowed.type(plain) && !linkage(plain)) {
                    refuse(plain);
                }
            }
        }

        private boolean linkage(String type) {
            return type.equals("java/lang/Class") || frame(name) && type.startsWith("java/util/function/");
        }

        @Override
        public void visit(int version, int access, String self, String signature, String parent, String[] interfaces) {
            type(parent);
            for (String one : interfaces) {
                type(one);
            }
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            descriptor(Type.getType(descriptor));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
                refuse("native or synchronized " + method);
            }
            descriptor(Type.getMethodType(descriptor));
            return new OneMethod(this, method, (access & Opcodes.ACC_BRIDGE) != 0);
        }

        private void descriptor(Type type) {
            if (type.getSort() == Type.METHOD) {
                descriptor(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    descriptor(argument);
                }
            } else if (type.getSort() == Type.OBJECT) {
                type(type.getInternalName());
            } else if (type.getSort() == Type.ARRAY) {
                descriptor(type.getElementType());
            }
        }
    }

    private final class OneMethod extends MethodVisitor {
        private final OneClass in;
        private final String method;
        private final boolean bridge;
        private final Set<Label> passed = new HashSet<>();
        private final List<String> literals = new ArrayList<>();
        private int constant = -1;

        OneMethod(OneClass in, String method, boolean bridge) {
            super(Opcodes.ASM9);
            this.in = in;
            this.method = method;
            this.bridge = bridge;
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        private void jump(Label target) {
            if (passed.contains(target)) {
                loops.add(in.name);
            }
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            jump(target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... targets) {
            visitLookupSwitchInsn(other, new int[0], targets);
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] targets) {
            jump(other);
            for (Label target : targets) {
                jump(target);
            }
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            // Catching would let a rule outlive the limits that are thrown at it; only the compiler's own frame may.
            if (!frame(in.name) && !method.equals("<clinit>") && !BOILERPLATE.contains(method)) {
                in.refuse("try");
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            member(owner, name);
            note(owner);
            constant = -1;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (!owner.startsWith(folder) && !(frame(in.name) && name.equals("TYPE"))) {
                member(owner, name);
            } else if (owner.startsWith(folder) && !owner.equals(in.name) && !frame(in.name)) {
                in.refuse(owner + "." + name);
            }
            note(owner);
            constant = -1;
        }

        private void member(String owner, String name) {
            if (owner.startsWith("[")) {
                in.type(owner);
            } else if (owner.startsWith(folder)) {
                if (!frame(in.name) && !(owner.equals(in.name) && (bridge || BOILERPLATE.contains(name)))) {
                    in.refuse(owner + "." + name);
                }
            } else if (!allowed.member(owner, name) && !ofBoilerplate(owner, name)) {
                in.refuse(owner + "." + name);
            }
        }

        private boolean ofBoilerplate(String owner, String name) {
            return method.equals("values") && owner.equals("java/lang/System") && name.equals("arraycopy");
        }

        /** The frame names package and rule, then the classes made of it. */
        private void note(String owner) {
            int at = literals.indexOf("rules." + folder.substring("rules/".length(), folder.length() - 1)) + 1;
            if (frame(in.name) && owner.startsWith(folder) && !frame(owner) && at > 0 && at < literals.size()) {
                ruleOfClass.putIfAbsent(owner, literals.get(at));
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            in.type(type);
            if (opcode == Opcodes.ANEWARRAY) {
                array();
            }
            constant = -1;
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            in.refuse("an array of arrays");
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                array();
            }
            constant = opcode == Opcodes.NEWARRAY ? -1 : operand;
        }

        private void array() {
            if ((constant < 0 || constant > LARGEST_ARRAY) && !method.equals("values")) {
                in.refuse("an array of unknown size");
            }
        }

        @Override
        public void visitInsn(int opcode) {
            constant = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1;
            if (opcode == Opcodes.MONITORENTER) {
                in.refuse("synchronized");
            }
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            constant = -1;
            if (opcode == Opcodes.RET) {
                loops.add(in.name);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant = value instanceof Integer number ? number : -1;
            if (value instanceof String text) {
                literals.add(text);
            } else if (value instanceof Type type) {
                in.descriptor(type);
            } else if (!(value instanceof Number)) {
                in.refuse("a constant of kind " + value.getClass().getSimpleName());
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            constant = -1;
            if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
                return;
            }
            if (!frame(in.name) || !bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                in.refuse("code as a value (->)");
                return;
            }
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    member(handle.getOwner(), handle.getName());
                }
            }
        }
    }
}
