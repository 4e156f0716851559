package org.tsunagari.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.tsunagari.events.Topic;
import org.tsunagari.testkit.TestServers;

/** How far the service has come in listening. */
final class Consumption {

    private Consumption() {}

    /** Waits until the service is done with everything that lies on the topic, duplicates included. */
    static void awaitAllOf(Topic... topics) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestServers.running().kafka()))) {
            for (Topic topic : topics) {
                Awaitility.await("everything of " + topic + " consumed")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> isConsumed(admin, topic));
            }
        }
    }

    private static boolean isConsumed(Admin admin, Topic topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("resource-directory-service")
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> partitions =
                admin.describeTopics(List.of(topic.topicName())).allTopicNames().get().values().stream()
                        .flatMap(described -> described.partitions().stream()
                                .map(partition -> new TopicPartition(topic.topicName(), partition.partition())))
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().entrySet().stream().allMatch(end -> {
            OffsetAndMetadata reached = committed.get(end.getKey());
            return end.getValue().offset() == 0
                    || (reached != null && reached.offset() >= end.getValue().offset());
        });
    }
}
