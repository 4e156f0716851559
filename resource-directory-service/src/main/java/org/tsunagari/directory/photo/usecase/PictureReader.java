package org.tsunagari.directory.photo.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.tsunagari.directory.photo.model.Picture;
import org.tsunagari.kit.problem.Refused;

/**
 * Reads a picture by what it is, not by what it is called, and draws it anew: metadata such as a camera's position are lost
 * on purpose, and only how the camera was held is heeded. The size is looked at before anything is decoded, and no more
 * pixels are decoded than are drawn, so that a picture costs the same memory whatever its size.
 */
@ApplicationScoped
class PictureReader {

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final long MAX_PIXELS = 40_000_000;
    private static final int MAX_SIDE = 1600;
    private static final float QUALITY = 0.82f;

    /** Of the pixels that are decoded, so that two pictures at a time leave the rest of a small heap to the others. */
    static final long MOST_DECODED_BYTES = 32L << 20;

    /** A JPEG that comes in passes is held whole by the decoder, outside of the heap, whatever is asked of it. */
    private static final long MAX_PROGRESSIVE_PIXELS = 16_000_000;

    private static final int AT_A_TIME = 2;

    private final Semaphore hands = new Semaphore(AT_A_TIME, true);

    /**
     * @throws Refused when it is no picture, or too large
     */
    Picture read(byte[] file) {
        hands.acquireUninterruptibly();
        try {
            JpegHeader header = JpegHeader.of(file);
            return draw(decode(file, header.progressive()), header.held());
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw Refused.invalid("", "no-picture");
        } finally {
            hands.release();
        }
    }

    /** As it lies in the file, every so many pixels. */
    static BufferedImage decode(byte[] file, boolean progressive) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in, true, true);
                        return decode(reader, progressive);
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
        throw Refused.invalid("", "no-picture");
    }

    private static BufferedImage decode(ImageReader reader, boolean progressive) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS || (progressive && pixels > MAX_PROGRESSIVE_PIXELS)) {
            throw Refused.invalid("", "too-large");
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = step(width, height, bytesOfAPixel(reader));
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    private static int bytesOfAPixel(ImageReader reader) throws IOException {
        var pixel = reader.getImageTypes(0).next().getSampleModel();
        int bits = 0;
        for (int band = 0; band < pixel.getNumBands(); band++) {
            bits += pixel.getSampleSize(band);
        }
        return Math.max(1, (bits + 7) / 8);
    }

    /** No finer than what is drawn needs, and no more than fits. */
    private static int step(int width, int height, int bytesOfAPixel) {
        int step = Math.max(1, Math.max(width, height) / MAX_SIDE);
        while (bytesOfAPixel * (long) decoded(width, step) * decoded(height, step) > MOST_DECODED_BYTES) {
            step++;
        }
        return step;
    }

    private static int decoded(int side, int step) {
        return (side + step - 1) / step;
    }

    private static Picture draw(BufferedImage image, Orientation held) throws IOException {
        int across = held.liesOnItsSide() ? image.getHeight() : image.getWidth();
        int down = held.liesOnItsSide() ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) MAX_SIDE / Math.max(across, down));
        int width = Math.max(1, (int) Math.round(across * scale));
        int height = Math.max(1, (int) Math.round(down * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale((double) width / across, (double) height / down);
        graphics.drawImage(image, held.upright(image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        return new Picture(jpeg(plain), width, height);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
