package io.cityloop.evaluation.process;

import io.cityloop.evaluation.persistence.AppealRegister;
import io.cityloop.workflow.ProcessIds.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One bean for each user task of an appeal. */
@Configuration(proxyBeanMethods = false)
class AppealSteps {

    @Bean
    AppealStep reviewAppeal(AppealRegister register, AppealClock deadlines) {
        return new AppealStep(UserTask.REVIEW_APPEAL, register, deadlines);
    }

    @Bean
    AppealStep decideAppeal(AppealRegister register, AppealClock deadlines) {
        return new AppealStep(UserTask.DECIDE_APPEAL, register, deadlines);
    }
}
