package io.cityloop.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/** One method of such a class: what it calls, makes and jumps to. */
final class CheckedMethod extends MethodVisitor {

    private static final Set<String> BOILERPLATE =
            Set.of("<init>", "values", "valueOf", "$values", "clone", "writeReplace");
    private static final int LARGEST_ARRAY = 255;

    private final CodeFindings found;
    private final CheckedClass in;
    private final String method;
    private final boolean bridge;
    private final Set<Label> passed = new HashSet<>();
    private final List<String> literals = new ArrayList<>();
    private int constant = -1;

    CheckedMethod(CodeFindings found, CheckedClass in, String method, boolean bridge) {
        super(Opcodes.ASM9);
        this.found = found;
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
            found.loops(in.name());
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
        if (!CodeFindings.frame(in.name()) && !method.equals("<clinit>") && !BOILERPLATE.contains(method)) {
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
        if (!found.ours(owner) && !(CodeFindings.frame(in.name()) && name.equals("TYPE"))) {
            member(owner, name);
        } else if (found.ours(owner) && !owner.equals(in.name()) && !CodeFindings.frame(in.name())) {
            in.refuse(owner + "." + name);
        }
        note(owner);
        constant = -1;
    }

    private void member(String owner, String name) {
        if (owner.startsWith("[")) {
            in.type(owner);
        } else if (found.ours(owner)) {
            if (!CodeFindings.frame(in.name())
                    && !(owner.equals(in.name()) && (bridge || BOILERPLATE.contains(name)))) {
                in.refuse(owner + "." + name);
            }
        } else if (!found.allowedMember(owner, name) && !ofBoilerplate(owner, name)) {
            in.refuse(owner + "." + name);
        }
    }

    private boolean ofBoilerplate(String owner, String name) {
        return method.equals("values") && owner.equals("java/lang/System") && name.equals("arraycopy");
    }

    /** The frame names package and rule, then the classes made of it. */
    private void note(String owner) {
        int at = literals.indexOf(found.rulesPackage()) + 1;
        if (CodeFindings.frame(in.name())
                && found.ours(owner)
                && !CodeFindings.frame(owner)
                && at > 0
                && at < literals.size()) {
            found.belongs(owner, literals.get(at));
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
            found.loops(in.name());
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
        if (!CodeFindings.frame(in.name()) || !bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
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
