export { WhyButton } from './why-button';
export { type WhyEffect, type WhyReason, type WhySubject, ruleSubject } from './why-subject';
