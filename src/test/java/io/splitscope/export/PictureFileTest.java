package io.splitscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitscope.layout.LaidOut;
import io.splitscope.paint.Drawings;
import io.splitscope.paint.Sheet;
import io.splitscope.paint.Theme;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class PictureFileTest {

    @TempDir
    private Path folder;

    private static Sheet sheet(String... caption) {
        Picture picture = Sketches.residual(2, 1).open();
        LaidOut laidOut = Drawings.of(picture);
        return new Sheet(laidOut, Drawings.split(Theme.LIGHT, picture, 2), List.of(caption));
    }

    private static Document parsed(Path file) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void a_png_has_the_width_asked_for_and_shows_something() throws Exception {
        Path file = folder.resolve("net.png");
        PictureFile.Written written = PictureFile.of(file).write(sheet("net"), OptionalInt.of(700));
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(700).isEqualTo(written.width());
        assertThat(image.getHeight()).isEqualTo(written.height());
        assertThat(written.reduced()).isFalse();
        long colours = IntStream.range(0, image.getHeight())
                .map(y -> image.getRGB(350, y))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(10);
    }

    @Test
    void a_png_too_large_for_memory_is_made_smaller_and_says_so() throws Exception {
        Path file = folder.resolve("net.png");
        PictureFile.Written written = PictureFile.of(file).write(sheet("net"), OptionalInt.of(1_000_000));
        assertThat(written.reduced()).isTrue();
        assertThat((long) written.width() * written.height()).isLessThan(33_000_000);
    }

    @Test
    void an_svg_is_well_formed_and_its_texts_are_texts() throws Exception {
        Path file = folder.resolve("net.svg");
        PictureFile.of(file).write(sheet("a <b> & \"c\"\u0001"), OptionalInt.empty());
        NodeList texts = parsed(file).getElementsByTagName("text");
        List<String> words = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(words).contains("a <b> & \"c\"\uFFFD", "MaxPool", "image", "Device", "Server");
    }

    @Test
    void an_svg_has_the_width_asked_for() throws Exception {
        Path file = folder.resolve("net.svg");
        PictureFile.of(file).write(sheet("net"), OptionalInt.of(333));
        assertThat(parsed(file).getDocumentElement().getAttribute("width")).isEqualTo("333");
    }

    @Test
    void a_pdf_shows_on_one_page_what_a_png_shows() throws Exception {
        Path pdf = folder.resolve("net.pdf");
        Path png = folder.resolve("net.png");
        PictureFile.Written written = PictureFile.of(pdf).write(sheet("net", "second line"), OptionalInt.of(700));
        PictureFile.of(png).write(sheet("net", "second line"), OptionalInt.of(700));
        BufferedImage expected = ImageIO.read(png.toFile());

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("net");
            BufferedImage shown = new PDFRenderer(document).renderImageWithDPI(0, 96);
            assertThat(shown.getWidth()).isCloseTo(written.width(), within(1));
            assertThat(difference(shown, expected)).isLessThan(3);
        }
    }

    /** The mean difference of a pixel's green, of 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF));
            }
        }
        return sum / width / height;
    }

    @Test
    void a_pdf_longer_than_readers_show_is_measured_in_larger_units() throws Exception {
        Path file = folder.resolve("net.pdf");
        PictureFile.of(file).write(sheet("net"), OptionalInt.of(60_000));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getPage(0).getUserUnit()).isGreaterThan(1);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isLessThanOrEqualTo(14_400);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isLessThanOrEqualTo(14_400);
        }
    }

    @Test
    void a_name_with_another_ending_is_refused_before_anything_is_drawn() {
        assertThatThrownBy(() -> PictureFile.of(folder.resolve("net.jpg")))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(".png")
                .hasMessageContaining("net.jpg");
    }

    @Test
    void a_folder_that_does_not_exist_is_named_in_the_error() throws ExportException {
        PictureFile file = PictureFile.of(folder.resolve("none/net.svg"));
        assertThatThrownBy(() -> file.write(sheet("net"), OptionalInt.empty()))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("directory does not exist");
    }

    @Test
    void an_older_picture_is_replaced_and_nothing_else_is_left_behind() throws Exception {
        Path file = folder.resolve("net.svg");
        Files.writeString(file, "old");
        PictureFile.of(file).write(sheet("net"), OptionalInt.empty());
        assertThat(file).content().startsWith("<?xml");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
