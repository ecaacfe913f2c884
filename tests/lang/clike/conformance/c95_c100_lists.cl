void quick() { printf("quick\n"); }
void slow() { delay(30); printf("slow\n"); }
int main() {
    thread_create(slow); thread_create(quick); thread_create(quick);
    printf("%s\n", thread_list());
    thread_join(2);
    printf("%s\n", thread_list());
    printf("%s\n", thread_wait_all());
    return 0;
}
