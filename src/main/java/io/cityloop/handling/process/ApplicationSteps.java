package io.cityloop.handling.process;

import io.cityloop.handling.ApplicationKind;
import io.cityloop.handling.persistence.ApplicationRegister;
import io.cityloop.workflow.ProcessIds.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One bean for each user task of the side roads. */
@Configuration(proxyBeanMethods = false)
class ApplicationSteps {

    @Bean
    ApplicationReview reviewExtension(ApplicationRegister register, ApplicationStart start) {
        return new ApplicationReview(UserTask.REVIEW_EXTENSION, ApplicationKind.EXTENSION, register, start);
    }

    @Bean
    ApplicationReview approveSecondExtension(ApplicationRegister register, ApplicationStart start) {
        return new ApplicationReview(UserTask.APPROVE_SECOND_EXTENSION, ApplicationKind.EXTENSION, register, start);
    }

    @Bean
    ApplicationReview reviewSuspension(ApplicationRegister register, ApplicationStart start) {
        return new ApplicationReview(UserTask.REVIEW_SUSPENSION, ApplicationKind.SUSPENSION, register, start);
    }

    @Bean
    ApplicationReview approveSuspension(ApplicationRegister register, ApplicationStart start) {
        return new ApplicationReview(UserTask.APPROVE_SUSPENSION, ApplicationKind.SUSPENSION, register, start);
    }

    @Bean
    ApplicationReview approveVoid(ApplicationRegister register, ApplicationStart start) {
        return new ApplicationReview(UserTask.APPROVE_VOID, ApplicationKind.VOID, register, start);
    }

    @Bean
    SupervisionStep replySupervision(ApplicationRegister register) {
        return new SupervisionStep(UserTask.REPLY_SUPERVISION, register);
    }

    @Bean
    SupervisionStep judgeReply(ApplicationRegister register) {
        return new SupervisionStep(UserTask.JUDGE_REPLY, register);
    }
}
