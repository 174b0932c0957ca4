package io.splitscope.cli;

public final class SplitScope {
    private SplitScope() {}

    public static void main(String[] args) {
        System.out.println("SplitScope");
    }
}
