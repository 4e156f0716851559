package org.tsunagari.directory.photo.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagari.directory.photo.model.Picture;
import org.tsunagari.kit.problem.Refused;

class PictureReaderTest {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;
    private static final long MEBIBYTE = 1L << 20;

    private final PictureReader reader = new PictureReader();

    private static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A small file whose header says another size; what is missing behind it is grey. */
    private static byte[] jpegOfSize(int width, int height, boolean progressive) throws IOException {
        byte[] file = jpeg(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), progressive);
        byte frame = (byte) (progressive ? 0xc2 : 0xc0);
        for (int i = 0; i < file.length; i++) {
            if (file[i] == (byte) 0xff && file[i + 1] == frame) {
                ByteBuffer.wrap(file).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return file;
            }
        }
        throw new IllegalStateException("no frame in the file");
    }

    private static long bytesOf(BufferedImage image) {
        var pixels = image.getRaster().getDataBuffer();
        return (long) pixels.getSize()
                * pixels.getNumBanks()
                * java.awt.image.DataBuffer.getDataTypeSize(pixels.getDataType())
                / 8;
    }

    @ParameterizedTest
    @CsvSource({"6300, 6300", "8000, 5000", "5000, 8000", "3199, 3199", "40000, 999"})
    void a_large_picture_is_never_decoded_whole(int width, int height) throws IOException {
        BufferedImage decoded = PictureReader.decode(jpegOfSize(width, height, false), false);
        assertThat(bytesOf(decoded)).isLessThanOrEqualTo(PictureReader.MOST_DECODED_BYTES);
        assertThat(Math.max(decoded.getWidth(), decoded.getHeight())).isBetween(1600, 3200);
    }

    @Test
    void what_has_more_bytes_a_pixel_is_decoded_more_coarsely() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3100, 3100, BufferedImage.TYPE_4BYTE_ABGR), "png", png);
        assertThat(bytesOf(PictureReader.decode(png.toByteArray(), false)))
                .isLessThanOrEqualTo(PictureReader.MOST_DECODED_BYTES);
    }

    @Test
    void a_picture_of_forty_megapixels_costs_a_part_of_a_small_heap() throws IOException {
        byte[] file = jpegOfSize(6300, 6300, false);
        reader.read(file);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Picture picture = reader.read(file);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(allocated).isLessThan(96 * MEBIBYTE);
    }

    @Test
    void more_pixels_than_that_are_refused_before_one_is_decoded() throws IOException {
        for (byte[] bomb : new byte[][] {
            jpegOfSize(6400, 6400, false), jpegOfSize(65_000, 65_000, false), jpegOfSize(4100, 4100, true)
        }) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThatThrownBy(() -> reader.read(bomb)).isInstanceOf(Refused.class);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * MEBIBYTE);
        }
        assertThat(reader.read(jpegOfSize(3900, 3900, true)).width()).isEqualTo(1600);
    }

    /** By the code of Exif: the size, and where the corner is that was at the upper left in the file. */
    @ParameterizedTest
    @CsvSource({
        "0, 48, 32, 4, 4",
        "1, 48, 32, 4, 4",
        "2, 48, 32, 43, 4",
        "3, 48, 32, 43, 27",
        "4, 48, 32, 4, 27",
        "5, 32, 48, 4, 4",
        "6, 32, 48, 27, 4",
        "7, 32, 48, 27, 43",
        "8, 32, 48, 4, 43",
        "9, 48, 32, 4, 4"
    })
    void a_photo_is_set_upright_however_the_camera_was_held(int code, int width, int height, int x, int y)
            throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                image.setRGB(i, j, Color.RED.getRGB());
            }
        }
        for (boolean littleEndian : new boolean[] {true, false}) {
            Picture picture = reader.read(withOrientation(jpeg(image, false), code, littleEndian));
            assertThat(picture.width()).isEqualTo(width);
            assertThat(picture.height()).isEqualTo(height);
            BufferedImage drawn = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture.jpeg())));
            assertThat(new Color(drawn.getRGB(x, y)).getRed()).isGreaterThan(150);
            assertThat(new Color(drawn.getRGB(width - 1 - x, height - 1 - y)).getRed())
                    .isLessThan(60);
            assertThat(new String(picture.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        }
    }

    private static byte[] withOrientation(byte[] jpeg, int code, boolean littleEndian) throws IOException {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.order(littleEndian ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        exif.putShort((short) (littleEndian ? 0x4949 : 0x4d4d))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) code);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.write(exif.array());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    @Test
    void what_exif_says_wrongly_is_passed_over() throws IOException {
        byte[] file =
                withOrientation(jpeg(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), false), 6, false);
        for (int i = 2; i < 38; i++) {
            byte[] broken = file.clone();
            broken[i] = (byte) 0x7f;
            try {
                assertThat(reader.read(broken).width()).isPositive();
            } catch (Refused refused) {
                assertThat(refused).hasMessageNotContaining("Exception");
            }
        }
    }
}
