package io.upgradeconsole.bench;

import io.upgradeconsole.helm.ChartRepository;
import org.aopalliance.intercept.MethodInterceptor;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Answers a refresh of the chart repository with what it listed before.
 */
class IndexNotReadAgain implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof ChartRepository repository)) {
			return bean;
		}
		ProxyFactory proxy = new ProxyFactory(repository);
		proxy.setProxyTargetClass(true);
		proxy.addAdvice((MethodInterceptor) (call) -> call.getMethod().getName().equals("refresh") ? repository.index()
				: call.proceed());
		return proxy.getProxy();
	}

}
