package io.splitscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.splitscope.paint.Drawings;
import io.splitscope.paint.Sheet;
import io.splitscope.paint.Theme;
import io.splitscope.picture.Picture;
import io.splitscope.picture.Sketches;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintPagesTest {

    private static Sheet sheet() {
        Picture picture = Sketches.residual(2, 1).open();
        return new Sheet(Drawings.of(picture), Drawings.split(Theme.LIGHT, picture, 2), List.of("A model"));
    }

    @Test
    void a_picture_that_stays_legible_is_one_page() {
        Sheet sheet = sheet();
        PrintPages pages = new PrintPages(sheet, sheet.width() * 0.5, sheet.height() * 0.5);

        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.scale()).isEqualTo(0.5);
    }

    @Test
    void a_long_one_goes_on_over_pages_as_wide_as_they_are() {
        Sheet sheet = sheet();
        PrintPages pages = new PrintPages(sheet, sheet.width() * 0.6, sheet.height() * 0.2);

        assertThat(pages.scale()).isEqualTo(0.6);
        assertThat(pages.count()).isEqualTo(3);
    }

    @Test
    void nothing_is_printed_larger_than_it_is() {
        assertThat(new PrintPages(sheet(), 1e4, 1e4).scale()).isLessThan(1);
    }

    @Test
    void a_page_shows_its_part_of_the_picture() {
        Sheet sheet = sheet();
        PrintPages pages = new PrintPages(sheet, sheet.width() * 0.6, sheet.height() * 0.2);

        BufferedImage first = pages.page(0);
        BufferedImage second = pages.page(1);

        assertThat(first.getWidth() / (double) first.getHeight())
                .isCloseTo(3 * sheet.width() / sheet.height(), withinPercentage(1));
        assertThat(inked(first)).isGreaterThan(1000);
        assertThat(inked(second)).isGreaterThan(1000);
        assertThat(pixels(second)).isNotEqualTo(pixels(first));
    }

    private static long inked(BufferedImage page) {
        return Arrays.stream(pixels(page))
                .filter(pixel -> (pixel & 0xffffff) != 0xffffff)
                .count();
    }

    private static int[] pixels(BufferedImage page) {
        return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    }
}
