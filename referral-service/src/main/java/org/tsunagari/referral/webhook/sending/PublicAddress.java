package org.tsunagari.referral.webhook.sending;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others (IANA special-purpose registries, RFC 6890): a webhook must never
 * reach a machine of ours or a cloud's metadata service, whatever name it is called by.
 */
final class PublicAddress {

    private record Block(byte[] prefix, int bits) {

        static Block of(String address, int bits) {
            return new Block(literal(address), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> RESERVED_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            // multicast, reserved and broadcast
            Block.of("224.0.0.0", 3));

    /** Global unicast is 2000::/3; of it these lead elsewhere or carry an IPv4 address inside. */
    private static final Block GLOBAL_6 = Block.of("2000::", 3);

    private static final List<Block> RESERVED_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> RESERVED_4.stream().noneMatch(block -> block.contains(bytes));
            case Inet6Address six ->
                GLOBAL_6.contains(bytes) && RESERVED_6.stream().noneMatch(block -> block.contains(bytes));
            default -> false;
        };
    }

    private static byte[] literal(String address) {
        return InetAddress.ofLiteral(address).getAddress();
    }
}
