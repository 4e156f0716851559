package org.tsunagari.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.tsunagari.events.Topic;

/** Creates the topics that are missing, where the installation leaves that to the services. */
@ApplicationScoped
class KafkaTopics {

    private final EventSettings settings;
    private final KafkaConnection kafka;

    KafkaTopics(EventSettings settings, KafkaConnection kafka) {
        this.settings = settings;
        this.kafka = kafka;
    }

    /**
     * Makes sure that the topics exist.
     *
     * @throws ExecutionException when Kafka cannot be reached: the caller tries again
     */
    void ensure(Collection<Topic> topics) throws ExecutionException, InterruptedException {
        if (!settings.createTopics() || topics.isEmpty()) {
            return;
        }
        try (Admin admin = kafka.admin(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000))) {
            var existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .map(this::described)
                    .toList();
            for (NewTopic topic : missing) {
                create(admin, topic);
            }
        }
    }

    private void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private NewTopic described(Topic topic) {
        boolean compacted = topic.compacted();
        return new NewTopic(
                        topic.topicName(),
                        Optional.of(compacted ? settings.consentPartitions() : settings.partitions()),
                        settings.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(Duration.ofDays(30).toMillis())));
    }
}
