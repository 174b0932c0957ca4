package io.splitscope.view;

import static io.splitscope.texts.Texts.text;

import io.splitscope.export.PrintPages;
import io.splitscope.paint.Sheet;
import io.splitscope.view.explorer.Messages;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/** Prints the whole picture, always light. */
final class PicturePrint {

    private final Stage stage;
    private final Messages messages;
    private final Supplier<Sheet> sheet;

    PicturePrint(Stage stage, Messages messages, Supplier<Sheet> sheet) {
        this.stage = stage;
        this.messages = messages;
        this.sheet = sheet;
    }

    /** Asks for a printer and prints. */
    void choose() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            messages.problem(text("PicturePrint.no-printer-is-set-up"));
            return;
        }
        Sheet now = sheet.get();
        job.getJobSettings()
                .setJobName(
                        now.caption().isEmpty() ? "SplitScope" : now.caption().get(0));
        job.getJobSettings().setPageLayout(layout(job, now));
        if (job.showPrintDialog(stage)) {
            print(job, now);
        } else {
            job.cancelJob();
        }
    }

    private static PageLayout layout(PrinterJob job, Sheet sheet) {
        Paper paper = job.getJobSettings().getPageLayout().getPaper();
        PageOrientation orientation =
                sheet.width() > sheet.height() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        return job.getPrinter().createPageLayout(paper, orientation, Printer.MarginType.DEFAULT);
    }

    private void print(PrinterJob job, Sheet now) {
        PageLayout layout = job.getJobSettings().getPageLayout();
        Task<Boolean> printing = new Task<>() {
            @Override
            protected Boolean call() {
                PrintPages pages = new PrintPages(now, layout.getPrintableWidth(), layout.getPrintableHeight());
                boolean good = true;
                for (int page = 0; page < pages.count() && good; page++) {
                    ImageView view = new ImageView(image(pages.page(page)));
                    view.setFitWidth(layout.getPrintableWidth());
                    view.setFitHeight(layout.getPrintableHeight());
                    good = job.printPage(layout, view);
                }
                return good && job.endJob();
            }
        };
        printing.setOnSucceeded(event -> {
            if (printing.getValue()) {
                messages.note(text(
                        "PicturePrint.the-picture-went-to", job.getPrinter().getName()));
            } else {
                messages.problem(text(
                        "PicturePrint.the-printer-did-not-take",
                        job.getPrinter().getName()));
            }
        });
        printing.setOnFailed(
                event -> messages.failed(text("PicturePrint.the-picture-was-not-printed"), printing.getException()));
        new Thread(printing, "print").start();
    }

    private static WritableImage image(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
