export { AlertBar } from './alert-bar/alert-bar';
export { CourseAlerts } from './course-alerts/course-alerts';
