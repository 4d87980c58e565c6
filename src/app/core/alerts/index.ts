export { AlertBar } from './alert-bar/alert-bar';
export { telephoneUrl } from './alert-words';
export { CourseAlerts } from './course-alerts/course-alerts';
