package io.cityloop.rules;

import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/** One class made of uploaded rules: its types, fields and methods. */
final class CheckedClass extends ClassVisitor {
    private final CodeFindings found;
    private final String name;

    CheckedClass(CodeFindings found, String name) {
        super(Opcodes.ASM9);
        this.found = found;
        this.name = name;
        if (!found.ours(name) || name.contains("$") && !CodeFindings.frame(name)) {
            refuse("class " + name.substring(name.lastIndexOf('/') + 1));
        }
    }

    String name() {
        return name;
    }

    void refuse(String use) {
        found.refuse(name, use);
    }

    void type(String type) {
        String element =
                type.startsWith("[") ? Type.getType(type).getElementType().getDescriptor() : "L" + type + ";";
        if (element.startsWith("L")) {
            String plain = element.substring(1, element.length() - 1);
            if (!found.ours(plain) && !found.allowedType(plain) && !linkage(plain)) {
                refuse(plain);
            }
        }
    }

    private boolean linkage(String type) {
        return type.equals("java/lang/Class") || CodeFindings.frame(name) && type.startsWith("java/util/function/");
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
        return new CheckedMethod(found, this, method, (access & Opcodes.ACC_BRIDGE) != 0);
    }

    void descriptor(Type type) {
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
