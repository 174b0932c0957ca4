package io.splitscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom in the house. */
@AnalyzeClasses(packages = "io.splitscope", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    /** Ground floor first: a room may know only the rooms before it. */
    private static final List<String> ROOMS = List.of(
            "texts",
            "model",
            "onnx",
            "cost",
            "profile",
            "block",
            "split",
            "query",
            "explain",
            "simulate",
            "gdsec",
            "picture",
            "layout",
            "paint",
            "plot",
            "export",
            "runtime",
            "trial",
            "scenario",
            "view",
            "cli");

    @ArchTest
    static final ArchRule only_the_window_knows_javafx = noClasses()
            .that()
            .resideOutsideOfPackages("io.splitscope.view..", "io.splitscope.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
            .because("the same answers must come without a display");

    @ArchTest
    static final ArchRule only_onnx_knows_protobuf = noClasses()
            .that()
            .resideOutsideOfPackage("io.splitscope.onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.protobuf..", "io.splitscope.onnx.proto..")
            .because("a second file format must be possible without touching anything else");

    @ArchTest
    static final ArchRule only_layout_knows_elk = noClasses()
            .that()
            .resideOutsideOfPackage("io.splitscope.layout..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse..")
            .because("the layout kernel is a detail of one room");

    @ArchTest
    static final ArchRule only_picture_and_canvas_know_graphstream = noClasses()
            .that()
            .resideOutsideOfPackages("io.splitscope.picture..", "io.splitscope.view.canvas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.graphstream..")
            .because("its attributes are texts, and texts must not leak upwards");

    @ArchTest
    static final ArchRule only_runtime_knows_onnx_runtime = noClasses()
            .that()
            .resideOutsideOfPackage("io.splitscope.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..")
            .because("the program must start and work without it");

    @ArchTest
    static final ArchRule the_flow_algorithm_is_pure = noClasses()
            .that()
            .resideInAPackage("io.splitscope.split.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.splitscope.model..", "io.splitscope.cost..", "io.splitscope.block..", "io.splitscope.split")
            .because("vertices and capacities are all it needs");

    @ArchTest
    static final ArchRule certificates_are_checked_without_the_solver = noClasses()
            .that()
            .resideInAPackage("io.splitscope.split.certificate..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are any other of ours",
                    type -> type.getPackageName().startsWith("io.splitscope")
                            && !type.getPackageName().equals("io.splitscope.split.certificate")))
            .because("a proof that needs the prover's code proves less");

    @ArchTest
    static void a_room_knows_only_the_rooms_below_it(com.tngtech.archunit.core.domain.JavaClasses classes) {
        for (int i = 0; i < ROOMS.size(); i++) {
            for (int j = i + 1; j < ROOMS.size(); j++) {
                noClasses()
                        .that()
                        .resideInAPackage("io.splitscope." + ROOMS.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.splitscope." + ROOMS.get(j) + "..")
                        .because(ROOMS.get(i) + " lies below " + ROOMS.get(j))
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }
}
